import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'large';
  readonly icon?: LucideIcon;
  /** Under way: it stays focusable but does nothing. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button with words; an icon beside them is decoration. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon: IconShape,
  busy = false,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // The type comes from the props and is `button` unless the caller says otherwise.
      type={type === 'submit' ? 'submit' : 'button'}
      className={classNames('button', `button-${variant}`, `button-${size}`, className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {IconShape && <IconShape className="icon" aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** The accessible name, shown on hovering as well. */
  readonly label: string;
  /** The keys that do the same, shown on hovering beside the label. */
  readonly hint?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A square button with an icon only. */
export function IconButton({ icon: IconShape, label, hint, className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classNames('icon-button', className)}
      aria-label={label}
      aria-keyshortcuts={hint?.replace('Ctrl', 'Control')}
      title={hint === undefined ? label : `${label} (${hint})`}
    >
      <IconShape className="icon" aria-hidden />
    </button>
  );
}
