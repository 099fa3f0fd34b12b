import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * A toolbar by the ARIA practice: Tab comes to one of its buttons, arrows, Home and End go along them. It
 * comes back to the button where it was.
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const root = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement>(undefined);
  // Buttons come, go and switch off without telling: after each render one of them can be reached.
  useEffect(() => reachable(root.current, current.current));

  const goAlong = (event: KeyboardEvent): void => {
    const buttons = buttonsIn(root.current);
    const at = buttons.findIndex((button) => button === event.target);
    const step = STEPS[event.key];
    const next =
      {
        Home: buttons[0],
        End: buttons.at(-1),
      }[event.key] ?? (step === undefined ? undefined : buttons.at((at + step) % buttons.length));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div
      ref={root}
      className={className}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={goAlong}
      onFocus={({ target }) => {
        if (target instanceof HTMLButtonElement) current.current = target;
        reachable(root.current, current.current);
      }}
    >
      {children}
    </div>
  );
}

function buttonsIn(root: HTMLElement | null): HTMLButtonElement[] {
  return [...(root?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

function reachable(root: HTMLElement | null, wanted: HTMLButtonElement | undefined): void {
  const buttons = buttonsIn(root);
  const one = buttons.find((button) => button === wanted) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === one ? 0 : -1;
}
