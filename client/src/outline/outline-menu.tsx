/** The menu of the list: the actions that may be done now with what is selected, and what to choose for some. */

import { useEffect, useRef, type RefObject } from 'react';
import type { Action } from '../actions/action.ts';
import { showShortcut } from '../actions/shortcuts.ts';
import { useMessages } from '../ui/language.tsx';
import { MenuList, type MenuItem } from '../ui/menu-list.tsx';
import { useOutline, useOutlineState } from './hooks.ts';
import type { OutlineController } from './outline-controller.ts';

/** Room that a menu needs below its line, in CSS pixels; with less it opens above. */
const ROOM = 320;

interface OutlineMenuProps {
  /** What the menu hangs at. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** The menu, if it is open: below the line where one is. */
export function OutlineMenu({ frame }: OutlineMenuProps) {
  const menu = useOutlineState((state) => state.menu);
  return menu ? <OpenedMenu frame={frame} /> : null;
}

function OpenedMenu({ frame }: OutlineMenuProps) {
  const controller = useOutline();
  const messages = useMessages();
  const asking = useOutlineState((state) => state.menu?.asking);
  const current = useOutlineState((state) => state.current);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent): void => {
      if (!root.current?.contains(target as Node)) controller.store.setState({ menu: undefined });
    };
    document.addEventListener('pointerdown', closeOutside, { capture: true });
    return () => document.removeEventListener('pointerdown', closeOutside, { capture: true });
  }, [controller]);

  useEffect(() => {
    const around = frame.current?.getBoundingClientRect();
    const line = frame.current
      ?.querySelector('[role="treeitem"][tabindex="0"]')
      ?.getBoundingClientRect();
    const { current: menu } = root;
    if (!around || !menu) return;
    const below = line ? line.bottom - around.top : 0;
    const fits = below + ROOM < around.height;
    const top = fits ? below : Math.max((line ? line.top - around.top : 0) - menu.offsetHeight, 0);
    menu.style.setProperty('top', `${Math.min(top, Math.max(around.height - ROOM, 0))}px`);
  });

  const context = controller.context();
  const items: MenuItem[] = asking
    ? (asking.choices?.(context, messages) ?? []).map(({ id, label }) => ({
        label,
        onSelect: () => controller.run(asking, id),
      }))
    : controller.actions().map((action) => itemOf(action, controller, messages));
  const groups = [
    items.filter(({ danger }) => danger !== true),
    items.filter(({ danger }) => danger),
  ];
  return (
    <div ref={root} className="outline-menu">
      <MenuList
        key={asking?.id ?? ''}
        label={asking ? asking.label(messages) : messages.canvas.menu}
        groups={groups.filter((group) => group.length > 0)}
        onClose={(returnFocus) => {
          controller.store.setState({ menu: undefined });
          if (returnFocus && current !== undefined) controller.focusSoon(current);
        }}
      />
    </div>
  );
}

function itemOf(
  action: Action,
  controller: OutlineController,
  messages: Parameters<Action['label']>[0],
): MenuItem {
  const [shortcut] = action.shortcuts ?? [];
  return {
    label: action.label(messages),
    ...(shortcut ? { hint: showShortcut(shortcut) } : {}),
    ...(action.danger ? { danger: true } : {}),
    onSelect: () => {
      if (action.choices) controller.store.setState({ menu: { asking: action } });
      else controller.run(action);
    },
  };
}
