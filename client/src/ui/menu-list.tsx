/** The list of a menu by the ARIA practice: arrows, Home, End, first letters, Escape. */

import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { classNames } from './class-names.ts';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  /** Beside the label, such as the keys that do the same. */
  readonly hint?: string;
  readonly icon?: LucideIcon;
  /** For choices of which one holds. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

interface MenuListProps {
  readonly id?: string;
  /** The accessible name. */
  readonly label: string;
  readonly className?: string;
  /** Groups of items, with a line between groups. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** Called before an item is done too; the focus goes back unless it went on by Tab. */
  readonly onClose: (returnFocus: boolean) => void;
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

/** An open menu; its first item has the focus. */
export function MenuList({ id, label, className, groups, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const itemsNow = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    // In a small dialog the menu may hang below the edge.
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.stopPropagation();
      onClose(event.key === 'Escape');
      return;
    }
    const items = itemsNow();
    const current = items.findIndex((item) => item === document.activeElement);
    const next = itemForKey(event.key, items, current);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={classNames('menu-list', className)}
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
                onClose(true);
                item.onSelect();
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function MenuEntry({
  item: { label, hint, icon: IconShape, checked, danger },
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
      {hint !== undefined && (
        <span className="menu-hint" aria-hidden>
          {hint}
        </span>
      )}
    </button>
  );
}
