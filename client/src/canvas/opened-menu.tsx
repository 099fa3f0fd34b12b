/** What stands in the menu of the canvas: the actions that may be done now, and what to choose for some of them. */

import { useEffect, useRef } from 'react';
import type { Action, ActionContext } from '../actions/action.ts';
import { menuActions } from '../actions/registry.ts';
import { showShortcut } from '../actions/shortcuts.ts';
import { VOTING_ACTIONS } from '../actions/voting.ts';
import { useMessages } from '../ui/language.tsx';
import { MenuList, type MenuItem } from '../ui/menu-list.tsx';
import type { CanvasController } from './canvas-controller.ts';
import type { OpenMenu } from './canvas-store.ts';
import { useCanvas, useCanvasState } from './hooks.ts';

/** Room that a menu takes at most, as canvas.css has it, and its distance from the edges, in CSS pixels. */
const ROOM = { width: 304, height: 384 };
const GAP = 8;

interface OpenedMenuProps {
  readonly menu: OpenMenu;
  readonly onFocusBack: () => void;
}

/** The menu while it is open, at the place where it was asked for. */
export function OpenedMenu({ menu, onFocusBack }: OpenedMenuProps) {
  const controller = useCanvas();
  const messages = useMessages();
  const size = useCanvasState((state) => state.size);
  const root = useRef<HTMLDivElement>(null);
  const context = controller.context();
  const { at, asking } = menu;

  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) {
        controller.store.setState({ menu: undefined });
      }
    };
    document.addEventListener('pointerdown', closeOutside, { capture: true });
    return () => document.removeEventListener('pointerdown', closeOutside, { capture: true });
  }, [controller]);

  const items = asking
    ? choicesOf(asking, context, messages, controller)
    : menuActions(context, VOTING_ACTIONS).map((action) =>
        itemOf(action, menu, messages, controller),
      );
  const dangers = items.filter(({ danger }) => danger);
  const groups = [items.filter(({ danger }) => danger !== true), dangers];
  return (
    <div
      ref={root}
      className="board-menu"
      style={{
        left: Math.max(Math.min(at.x, size.width - ROOM.width - GAP), GAP),
        top: Math.max(Math.min(at.y, size.height - ROOM.height - GAP), GAP),
      }}
    >
      <MenuList
        key={asking?.id ?? ''}
        label={asking ? asking.label(messages) : messages.canvas.menu}
        groups={groups.filter((group) => group.length > 0)}
        onClose={(returnFocus) => {
          controller.store.setState({ menu: undefined });
          if (returnFocus) onFocusBack();
        }}
      />
    </div>
  );
}

type Texts = Parameters<Action['label']>[0];

function itemOf(
  action: Action,
  menu: OpenMenu,
  messages: Texts,
  controller: CanvasController,
): MenuItem {
  const [shortcut] = action.shortcuts ?? [];
  return {
    label: action.label(messages),
    ...(shortcut ? { hint: showShortcut(shortcut) } : {}),
    ...(action.danger ? { danger: true } : {}),
    onSelect: () => {
      if (action.choices) controller.store.setState({ menu: { ...menu, asking: action } });
      else controller.run(action);
    },
  };
}

function choicesOf(
  action: Action,
  context: ActionContext,
  messages: Texts,
  controller: CanvasController,
): MenuItem[] {
  return (action.choices?.(context, messages) ?? []).map(({ id, label }) => ({
    label,
    onSelect: () => controller.run(action, id),
  }));
}
