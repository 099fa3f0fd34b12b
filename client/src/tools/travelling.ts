/** The board under way: panned by one pointer, panned and zoomed by two fingers. */

import { difference, distance, middle } from './points.ts';
import {
  go,
  IDLE,
  joinedBy,
  type Panning,
  type Pinching,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { panBy, zoomAt } from './viewport.ts';

/** The board follows the pointer. */
export function panning(state: Panning, input: ToolInput, { viewport }: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  if (type === 'down') return joinedBy(state, state.last, pointer);
  if (pointer.id !== state.pointerId) return go(state);
  const by = difference(pointer.at, state.last);
  return go(type === 'up' ? IDLE : { ...state, last: pointer.at }, {
    type: 'viewport',
    viewport: panBy(viewport, by),
  });
}

/** The board points under both fingers stay under them, as far as the zoom allows. */
export function pinching(state: Pinching, input: ToolInput, { viewport }: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold' || input.type === 'down') return go(state);
  const { pointer, type } = input;
  const [first, second] = state.fingers;
  if (pointer.id !== first.id && pointer.id !== second.id) return go(state);
  const other = pointer.id === first.id ? second : first;
  const before = pointer.id === first.id ? first : second;
  if (type === 'up') return go({ name: 'panning', pointerId: other.id, last: other.at });

  const grownBy = distance(pointer.at, other.at) / Math.max(distance(before.at, other.at), 1);
  const by = difference(middle(pointer.at, other.at), middle(before.at, other.at));
  const moved = panBy(viewport, by);
  const next = zoomAt(moved, middle(pointer.at, other.at), moved.zoom * grownBy);
  const finger = { id: pointer.id, at: pointer.at };
  return go({ name: 'pinching', fingers: [finger, other] }, { type: 'viewport', viewport: next });
}
