/** DOM pointer and wheel events as input of the tools; at most one change per frame. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { PointerInput } from '../tools/tool.ts';
import { BOARD_KEYS } from '../actions/keys.ts';
import type { Handle } from '../actions/pulling.ts';
import { toBoard } from '../tools/viewport.ts';
import type { CanvasController } from './canvas-controller.ts';

/** A finger that rests this long asks for the menu, in milliseconds. */
const HOLD_MS = 550;
/** Pixels of a wheel that counts in lines. */
const WHEEL_LINE = 16;
/** One notch of a wheel counts as at most this many pixels when it zooms; a pinch sends far less. */
const MOST_ZOOM_PIXELS = 40;

const [SLIDE] = BOARD_KEYS.slide;

/** Listens on the element of the canvas; returns the function that stops it. */
export function listenToPointers(element: HTMLElement, controller: CanvasController): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const moves = new Map<number, PointerInput>();
  let pan: Point = { x: 0, y: 0 };
  let zoom = { at: { x: 0, y: 0 }, factor: 1 };
  let frame: number | undefined;
  let hold: ReturnType<typeof setTimeout> | undefined;
  let space = false;
  let last: PointerInput | undefined;

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const read = (event: PointerEvent): PointerInput => ({
    id: event.pointerId,
    kind: event.pointerType === 'touch' ? 'touch' : 'mouse',
    at: pointOf(event),
    button: event.button,
    shift: event.shiftKey,
    alt: event.altKey,
    ctrl: event.ctrlKey || event.metaKey,
    space,
    time: event.timeStamp,
  });
  const showPointer = ({ at }: PointerInput): void =>
    controller.point(toBoard(controller.store.getState().viewport, at));

  /** Brings in what has gathered since the last frame. */
  const flush = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    const viewportMoves = pan.x !== 0 || pan.y !== 0 || zoom.factor !== 1;
    if (pan.x !== 0 || pan.y !== 0) controller.pan(pan);
    if (zoom.factor !== 1) controller.zoom(zoom.at, zoom.factor);
    pan = { x: 0, y: 0 };
    zoom = { ...zoom, factor: 1 };
    // What is dragged stays under the pointer while the board moves beneath it.
    if (viewportMoves && last && moves.size === 0) moves.set(last.id, last);
    for (const pointer of moves.values()) {
      controller.dispatch({ type: 'move', pointer });
      element.dataset['handle'] = nameOfHandle(controller.handleUnder(pointer));
      showPointer(pointer);
    }
    moves.clear();
  };
  const flushSoon = (): void => {
    frame ??= requestAnimationFrame(flush);
  };
  const stopHold = (): void => clearTimeout(hold);
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    react: (event: HTMLElementEventMap[Type]) => void,
  ): void => element.addEventListener(type, react, { signal, passive: false });

  const isOfBoard = ({ target }: Event): boolean =>
    target === element || target instanceof HTMLCanvasElement;

  listen('pointerdown', (event) => {
    if (!isOfBoard(event)) return;
    flush();
    if (event.button === 1) event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    controller.store.setState({ menu: undefined });
    const pointer = read(event);
    last = pointer;
    controller.dispatch({ type: 'down', pointer });
    stopHold();
    if (pointer.kind !== 'touch') return;
    hold = setTimeout(() => {
      if (controller.store.getState().tool.name === 'pointing')
        controller.dispatch({ type: 'hold' });
    }, HOLD_MS);
  });
  // Else the browser makes a click of it, on what has come under the finger meanwhile: that takes the focus from
  // the text that two taps opened, and chooses from the menu that a finger at rest asked for.
  listen('touchend', (event) => {
    if (event.cancelable && isOfBoard(event)) event.preventDefault();
  });
  listen('pointermove', (event) => {
    const pointer = read(event);
    last = pointer;
    // Pages over plain http are not told of these, whatever the types say.
    const passed = 'getCoalescedEvents' in event ? event.getCoalescedEvents().map(pointOf) : [];
    const through = [...(moves.get(pointer.id)?.through ?? []), ...passed];
    moves.set(pointer.id, { ...pointer, through });
    flushSoon();
  });
  listen('pointerup', (event) => {
    flush();
    stopHold();
    controller.dispatch({ type: 'up', pointer: read(event) });
    if (event.pointerType === 'touch') controller.point(undefined);
  });
  listen('pointercancel', () => {
    moves.clear();
    stopHold();
    controller.dispatch({ type: 'cancel' });
  });
  listen('pointerleave', () => {
    if (controller.store.getState().tool.name !== 'idle') return;
    last = undefined;
    moves.clear();
    controller.point(undefined);
  });
  listen('wheel', (event) => {
    event.preventDefault();
    const unit = wheelUnit(event, element);
    if (event.ctrlKey || event.metaKey) {
      const pixels = Math.min(Math.max(event.deltaY * unit, -MOST_ZOOM_PIXELS), MOST_ZOOM_PIXELS);
      zoom = { at: pointOf(event), factor: zoom.factor * 2 ** (-pixels / 100) };
    } else {
      // Shift turns a plain wheel sideways; some systems do that themselves.
      const sideways = event.shiftKey && event.deltaX === 0;
      const by = sideways
        ? { x: -event.deltaY * unit, y: 0 }
        : { x: -event.deltaX * unit, y: -event.deltaY * unit };
      pan = { x: pan.x + by.x, y: pan.y + by.y };
    }
    flushSoon();
  });
  listen('contextmenu', (event) => {
    event.preventDefault();
    if (event.button === 2) openMenu(controller, pointOf(event));
  });
  const onSpace = (event: KeyboardEvent): void => {
    if (event.code === SLIDE?.code) space = event.type === 'keydown';
  };
  globalThis.addEventListener('keydown', onSpace, { signal });
  globalThis.addEventListener('keyup', onSpace, { signal });
  globalThis.addEventListener('blur', () => (space = false), { signal });

  return () => {
    stopped.abort();
    stopHold();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

/** For the cursor: `nw` and `se` are the same way, and so on; nothing when there is no handle. */
function nameOfHandle(handle: Handle | undefined): string {
  if (!handle) return '';
  if (handle.x === 0) return 'down';
  if (handle.y === 0) return 'across';
  return handle.x === handle.y ? 'falling' : 'rising';
}

/** Selects what lies under the pointer, unless it is selected already, and opens the menu there. */
function openMenu(controller: CanvasController, at: Point): void {
  const pointer: PointerInput = {
    id: -1,
    kind: 'mouse',
    at,
    button: 0,
    shift: false,
    alt: false,
    ctrl: false,
    space: false,
    time: 0,
  };
  controller.dispatch({ type: 'cancel' });
  controller.store.setState({ mode: 'select' });
  controller.dispatch({ type: 'down', pointer });
  controller.dispatch({ type: 'hold' });
}

/** CSS pixels per unit of a wheel event. */
function wheelUnit(event: WheelEvent, element: HTMLElement): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return WHEEL_LINE;
  return event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? element.clientHeight : 1;
}
