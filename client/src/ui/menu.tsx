/** A menu button by the ARIA practice: arrows, Home, End, first letters, Escape; focus returns. */

import type { LucideIcon } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { classNames } from './class-names.ts';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** For choices of which one holds. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The accessible name of the button and the menu. */
  readonly label: string;
  /** What stands in the button; without it the label. */
  readonly children?: ReactNode;
  readonly buttonClassName?: string;
  readonly align?: 'start' | 'end';
  /** Groups of items, with a line between groups. */
  readonly groups: readonly (readonly MenuItem[])[];
}

function itemsIn(list: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** The item that a key leads to, if it leads anywhere. */
function itemForKey(
  key: string,
  items: readonly HTMLElement[],
  current: number,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(current + 1) % items.length];
  if (key === 'ArrowUp') return items.at(current > 0 ? current - 1 : -1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1) return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(current + 1), ...items.slice(0, current + 1)].find((item) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(letter),
  );
}

export function Menu({ label, children, buttonClassName, align = 'end', groups }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    itemsIn(list)[0]?.focus();
    const closeOutside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') {
      setOpen(false);
      return;
    }
    const items = itemsIn(list);
    const current = items.findIndex((item) => item === document.activeElement);
    const next = itemForKey(event.key, items, current);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={buttonClassName ?? 'button button-secondary'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={children ? label : undefined}
        title={children ? label : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? label}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={classNames('menu-list', `menu-${align}`)}
          onKeyDown={walk}
        >
          {groups.map((items, index) => (
            // A group has no identity of its own, and groups keep their order.
            <div className="menu-group" key={items[0]?.label ?? index}>
              {items.map((item) => (
                <MenuEntry
                  key={item.label}
                  item={item}
                  onSelect={() => {
                    close();
                    item.onSelect();
                  }}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function MenuEntry({
  item: { label, icon: IconShape, checked, danger },
  onSelect,
}: {
  readonly item: MenuItem;
  readonly onSelect: () => void;
}) {
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      className={classNames('menu-item', danger === true && 'menu-item-danger')}
      onClick={onSelect}
    >
      <span className="menu-mark" aria-hidden>
        {IconShape && <IconShape className="icon" />}
        {checked === true && '✓'}
      </span>
      {label}
    </button>
  );
}
