import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

interface TabsProps<Key extends string> {
  /** The accessible name of the row of tabs. */
  readonly label: string;
  readonly tabs: readonly {
    readonly key: Key;
    readonly label: string;
    readonly content: ReactNode;
  }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/** Tabs with arrow keys. Every panel stays mounted, so nothing typed in one is lost. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Something in the panel that is hidden now brought the other one up: the focus goes along.
    if (document.activeElement?.closest('.tab-panel[hidden]')) {
      row.current?.querySelector<HTMLElement>(`[data-key="${selected}"]`)?.focus();
    }
  }, [selected]);
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const current = tabs.findIndex(({ key }) => key === selected);
    const next = tabs[(current + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.key);
    row.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tab-row" role="tablist" aria-label={label} ref={row}>
        {tabs.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-tab-${key}`}
            data-key={key}
            aria-selected={key === selected}
            aria-controls={`${id}-panel-${key}`}
            tabIndex={key === selected ? 0 : -1}
            className="tab"
            onClick={() => onSelect(key)}
            onKeyDown={walk}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ key, content }) => (
        <div
          key={key}
          role="tabpanel"
          id={`${id}-panel-${key}`}
          aria-labelledby={`${id}-tab-${key}`}
          hidden={key !== selected}
          // So that the keyboard scrolls it, also when there is nothing in it to go to.
          tabIndex={0}
          className="tab-panel"
        >
          {content}
        </div>
      ))}
    </div>
  );
}
