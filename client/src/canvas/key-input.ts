/** Keys of the canvas: shortcuts of actions, tools, walking and nudging. Off while somebody types. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { addNote } from '../actions/board-actions.ts';
import { actionForKeys } from '../actions/registry.ts';
import { neighbour, readingOrder } from '../tools/reading-order.ts';
import type { ToolMode } from '../tools/tool.ts';
import { toScreen } from '../tools/viewport.ts';
import { singleKeysOn } from '../ui/single-keys.ts';
import type { CanvasController } from './canvas-controller.ts';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const TOOLS: Readonly<Record<string, ToolMode>> = { v: 'select', h: 'hand', n: 'note' };

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
  const isSingle = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  if (isSingle && !singleKeysOn()) return false;
  const action = actionForKeys(event, controller.context());
  if (action) {
    controller.run(action);
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  const arrow = ARROWS[event.key];
  if (arrow) return moveByArrow(controller, arrow, event.shiftKey);
  return !event.altKey && handlePlainKey(event, controller, onCanvas);
}

function handlePlainKey(
  { key, shiftKey }: KeyboardEvent,
  controller: CanvasController,
  onCanvas: boolean,
): boolean {
  if (key === 'Tab') return onCanvas && walk(controller, shiftKey);
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return openMenu(controller);
  // Held down it moves the board; it must not scroll the page meanwhile.
  if (key === ' ') return onCanvas;
  if (key === 'Escape') {
    controller.cancel();
    return true;
  }
  const mode = TOOLS[key.toLowerCase()];
  if (!mode || shiftKey || (mode === 'note' && !addNote.may(controller.context()))) return false;
  controller.store.setState({ mode });
  return true;
}

function moveByArrow(controller: CanvasController, arrow: Point, far: boolean): boolean {
  const { selection } = controller.store.getState();
  if (selection.length === 0) {
    controller.pan({ x: -arrow.x * PAN_STEP, y: -arrow.y * PAN_STEP });
    return true;
  }
  const step = far ? FAR_NUDGE : NUDGE;
  controller.nudge({ x: arrow.x * step, y: arrow.y * step });
  return true;
}

/** To the next object in reading order; past the last one the focus goes on to the page. */
function walk(controller: CanvasController, backwards: boolean): boolean {
  const { board } = controller.session.state.getState();
  const { selection } = controller.store.getState();
  const current = selection.length === 1 ? selection[0] : undefined;
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
  const { selection, viewport, size } = controller.store.getState();
  const placed = controller.layout().objects.find(({ record }) => record.id === selection[0]);
  const at = placed
    ? toScreen(viewport, placed.rectangle)
    : { x: size.width / 3, y: size.height / 3 };
  controller.store.setState({ menu: { at: { x: Math.max(at.x, 0), y: Math.max(at.y, 0) } } });
  return true;
}
