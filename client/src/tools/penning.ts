/** A stroke under way: it follows the pointer and is made once, when that is lifted. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { distance } from './points.ts';
import { go, IDLE, joinedBy, type Penning, type Scene, type Step, type ToolInput } from './tool.ts';
import { toBoard, toScreen } from './viewport.ts';

/** Places closer to each other than this are one, in CSS pixels. */
const LEAST_APART = 1;
/** A stroke of more places than this is put down, so that a hand that goes on costs no more and more. */
const MOST_PLACES = 1_500;

/** Every place where the pointer was is on the stroke, also those between two frames. */
export function penning(state: Penning, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  const { zoom } = scene.viewport;
  if (type === 'down') {
    const finger = toScreen(scene.viewport, state.points.at(-1) ?? { x: 0, y: 0 });
    return joinedBy(state, finger, pointer);
  }
  if (pointer.id !== state.pointerId) return go(state);
  const passed = [...(pointer.through ?? []), pointer.at].map((at) => toBoard(scene.viewport, at));
  const points = extended(state.points, passed, LEAST_APART / zoom);
  const draw = { type: 'draw' as const, points, zoom };
  if (type === 'up' || points.length > MOST_PLACES) return go(IDLE, draw);
  return go({ ...state, points });
}

function extended(
  points: readonly Point[],
  passed: readonly Point[],
  apart: number,
): readonly Point[] {
  const longer = [...points];
  for (const point of passed) {
    const last = longer.at(-1);
    if (!last || distance(last, point) >= apart) longer.push(point);
  }
  return longer;
}
