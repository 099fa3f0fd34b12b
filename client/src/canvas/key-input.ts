/** Keys of the canvas: shortcuts of actions, tools, walking and nudging. Off while somebody types. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { keyIn, BOARD_KEYS, type BoardKey } from '../actions/keys.ts';
import { actionForKeys } from '../actions/registry.ts';
import { isSingle } from '../actions/shortcuts.ts';
import { neighbour, readingOrder } from '../tools/reading-order.ts';
import { toScreen } from '../tools/viewport.ts';
import { SINGLE_KEYS } from '../ui/device-switches.ts';
import { placedOf } from '../tools/object-index.ts';
import type { CanvasController } from './canvas-controller.ts';
import { chooseTool } from './tool-entries.ts';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Board units per arrow key, and with Shift. */
const NUDGE = 1;
const FAR_NUDGE = 10;
/** CSS pixels that the board moves per arrow key when nothing is selected. */
const PAN_STEP = 60;

/** Listens for keys meant for the canvas; returns the function that stops it. */
export function listenToKeys(element: HTMLElement, controller: CanvasController): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  // Where the focus was last. When a field goes while somebody types in it, nothing has the focus, and
  // the letters that still come are not meant for the board.
  let elsewhere = false;
  globalThis.addEventListener(
    'focusin',
    ({ target }) => (elsewhere = !(target instanceof Node && element.contains(target))),
    { signal },
  );
  globalThis.addEventListener(
    'keydown',
    (event) => {
      const onCanvas = event.target === element;
      const isForCanvas = onCanvas || (event.target === document.body && !elsewhere);
      if (event.defaultPrevented || event.isComposing || !isForCanvas) return;
      if (handle(event, controller, onCanvas)) event.preventDefault();
    },
    { signal },
  );
  return () => stopped.abort();
}

/** Whether the key meant something here. */
function handle(event: KeyboardEvent, controller: CanvasController, onCanvas: boolean): boolean {
  if (
    !SINGLE_KEYS.isOn() &&
    isSingle({ key: event.key.trim(), ctrl: event.ctrlKey || event.metaKey })
  ) {
    return false;
  }
  const action = actionForKeys(event, controller.context());
  if (action?.keysGoToBrowser) return false;
  if (action) {
    controller.run(action);
    return true;
  }
  const key = keyIn(BOARD_KEYS, event);
  return key !== undefined && HANDLERS[key]({ event, controller, onCanvas });
}

interface Heard {
  readonly event: KeyboardEvent;
  readonly controller: CanvasController;
  /** Whether the canvas itself has the focus. */
  readonly onCanvas: boolean;
}

/** What each key does; whether it meant something here. */
const HANDLERS: Readonly<Record<BoardKey, (heard: Heard) => boolean>> = {
  select: ({ controller }) => chooseTool(controller, 'select'),
  hand: ({ controller }) => chooseTool(controller, 'hand'),
  note: ({ controller }) => chooseTool(controller, 'note'),
  text: ({ controller }) => chooseTool(controller, 'text'),
  frame: ({ controller }) => chooseTool(controller, 'frame'),
  connector: ({ controller }) => chooseTool(controller, 'connector'),
  pen: ({ controller }) => chooseTool(controller, 'pen'),
  laser: ({ controller }) => chooseTool(controller, 'laser'),
  walk: ({ event, controller, onCanvas }) => onCanvas && walk(controller, event.shiftKey),
  move: ({ event, controller }) => moveByArrow(controller, event),
  // Held down it moves the board; it must not scroll the page meanwhile.
  slide: ({ onCanvas }) => onCanvas,
  menu: ({ controller }) => openMenu(controller),
  cancel: ({ controller }) => {
    controller.cancel();
    return true;
  },
};

function moveByArrow(controller: CanvasController, { key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  if (!arrow) return false;
  if (controller.selected.length === 0) {
    controller.pan({ x: -arrow.x * PAN_STEP, y: -arrow.y * PAN_STEP });
    return true;
  }
  const step = shiftKey ? FAR_NUDGE : NUDGE;
  controller.nudge({ x: arrow.x * step, y: arrow.y * step });
  return true;
}

/** To the next object in reading order; past the last one the focus goes on to the page. */
function walk(controller: CanvasController, backwards: boolean): boolean {
  const { board } = controller.session.state.getState();
  const { selected } = controller;
  const current = selected.length === 1 ? selected[0] : undefined;
  const next = neighbour(readingOrder(board), current, backwards);
  if (next === undefined) {
    controller.view.select([]);
    return false;
  }
  controller.walkTo(next);
  return true;
}

/** The menu of the selection beside it, or that of the board in the middle. */
function openMenu(controller: CanvasController): boolean {
  const { viewport, size } = controller.store.getState();
  const placed = placedOf(controller.layout().objects, controller.selected[0]);
  const at = placed
    ? toScreen(viewport, placed.rectangle)
    : { x: size.width / 3, y: size.height / 3 };
  controller.store.setState({ menu: { at: { x: Math.max(at.x, 0), y: Math.max(at.y, 0) } } });
  return true;
}
