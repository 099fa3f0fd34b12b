/** Pulling a side or a corner of an object until it is as large as it should be. */

import { handleSpot, pulled, type Handle, type Resizable } from '../actions/pulling.ts';
import { difference, HANDLE_SLACK, LEAST_WITH_HANDLES } from './points.ts';
import {
  go,
  IDLE,
  joinedBy,
  type PointerInput,
  type Resizing,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { toBoard } from './viewport.ts';

const CORNERS: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];
const LEFT_AND_RIGHT: readonly Handle[] = [
  { x: -1, y: 0 },
  { x: 1, y: 0 },
];
const HANDLES: Readonly<Record<Resizable['by'], readonly Handle[]>> = {
  sides: [...CORNERS, ...LEFT_AND_RIGHT, { x: 0, y: -1 }, { x: 0, y: 1 }],
  width: LEFT_AND_RIGHT,
  ratio: CORNERS,
};

/** The handles of an object at a zoom; none when it is shown too small: they would hide it. */
export function handlesOf({ by, rectangle }: Resizable, zoom: number): readonly Handle[] {
  return Math.max(rectangle.width, rectangle.height) * zoom < LEAST_WITH_HANDLES ? [] : HANDLES[by];
}

/** The handle that a pointer at this point takes up, if any. */
export function handleAt(
  { at, kind }: Pick<PointerInput, 'at' | 'kind'>,
  { resizable, viewport, readOnly }: Scene,
): Handle | undefined {
  if (!resizable || readOnly) return undefined;
  const point = toBoard(viewport, at);
  const slack = HANDLE_SLACK[kind] / viewport.zoom;
  return handlesOf(resizable, viewport.zoom).find((handle) => {
    const spot = handleSpot(resizable.rectangle, handle);
    return Math.abs(spot.x - point.x) <= slack && Math.abs(spot.y - point.y) <= slack;
  });
}

/** Takes up the handle under a pointer, if there is one. */
export function startResizing(pointer: PointerInput, scene: Scene): Resizing | undefined {
  const handle = handleAt(pointer, scene);
  const { resizable: object, viewport } = scene;
  if (!handle || !object) return undefined;
  const { at, id: pointerId } = pointer;
  const from = toBoard(viewport, at);
  const { rectangle } = object;
  return { name: 'resizing', pointerId, object, handle, at, from, rectangle, guides: [] };
}

/** The object grows and shrinks with the pointer, and keeps its size when that is lifted. */
export function resizing(state: Resizing, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  if (type === 'down') return joinedBy(state, state.at, pointer);
  if (pointer.id !== state.pointerId) return go(state);
  const { object, handle, from } = state;
  const by = difference(toBoard(scene.viewport, pointer.at), from);
  const keepsRatio = object.by === 'ratio' || (object.by === 'sides' && pointer.shift);
  const { objects, viewport, snapping } = scene;
  const { rectangle, guides } =
    snapping && !pointer.ctrl
      ? snapping.snapSides(objects, { object, handle, by, keepsRatio }, viewport.zoom)
      : { rectangle: pulled(object.rectangle, handle, by, keepsRatio), guides: [] };
  if (type === 'move') return go({ ...state, at: pointer.at, rectangle, guides });
  return go(IDLE, { type: 'resize', id: object.id, rectangle });
}
