/** The trail that a laser leaves: where it was lately, and how much of that is still seen. */

import type { Point } from '@ambitiebord/shared/domain/geometry';

/** Milliseconds until a place in a trail has faded. */
export const TRAIL_MS = 900;
/** Places in one trail; of somebody who sends more, the oldest go. */
export const TRAIL_SPOTS = 100;

/** A place where a laser was, in board units, and when (milliseconds of any clock). */
export interface Spot extends Point {
  readonly time: number;
}

/** What is still seen of a trail. */
export function seen(trail: readonly Spot[], now: number): readonly Spot[] {
  return trail.filter(({ time }) => now - time < TRAIL_MS);
}

/** The trail with one place more; it is bounded in time and in places. */
export function extended(trail: readonly Spot[], spot: Spot): readonly Spot[] {
  const last = trail.at(-1);
  if (last && last.x === spot.x && last.y === spot.y) return trail;
  return [...seen(trail, spot.time), spot].slice(-TRAIL_SPOTS);
}

/** How much is left of a place: 1 when it is new, 0 when it has faded. */
export function strength({ time }: Spot, now: number): number {
  return Math.min(1, Math.max(0, 1 - (now - time) / TRAIL_MS));
}
