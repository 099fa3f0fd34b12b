/** A menu button by the ARIA practice; the focus returns to it. */

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { MenuList, type MenuItem } from './menu-list.tsx';
import './menu.css';

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

export function Menu({ label, children, buttonClassName, align = 'end', groups }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

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
        <MenuList
          id={id}
          label={label}
          className={`menu-${align}`}
          groups={groups}
          onClose={(returnFocus) => {
            setOpen(false);
            if (returnFocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
