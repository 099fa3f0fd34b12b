/** A stroke with fewer places that looks the same. */

import { distanceToSegment, type Point } from '@ambitiebord/shared/domain/geometry';

/**
 * The places of a stroke without which it would run further than `tolerance` (in the unit of the points) beside
 * where it ran; the first and the last always stay. By Ramer (1972) and Douglas and Peucker (1973), without
 * recursion, so that a long stroke fits.
 */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const parts: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    const furthest = furthestBetween(points, first, last);
    if (!furthest || furthest.distance <= tolerance) continue;
    kept.add(furthest.index);
    parts.push([first, furthest.index], [furthest.index, last]);
  }
  return points.filter((_, index) => kept.has(index));
}

/** At most so many places: simplified as little as that takes, from a tolerance on. */
export function simplifiedTo(points: readonly Point[], most: number, tolerance: number): Point[] {
  let width = tolerance;
  let fewer = simplified(points, width);
  while (fewer.length > most) {
    width *= 2;
    fewer = simplified(points, width);
  }
  return fewer;
}

function furthestBetween(points: readonly Point[], first: number, last: number) {
  const [from, to] = [points[first], points[last]];
  if (!from || !to) return undefined;
  let furthest: { readonly index: number; readonly distance: number } | undefined;
  for (let index = first + 1; index < last; index += 1) {
    const point = points[index];
    if (!point) continue;
    const distance = distanceToSegment(point, from, to);
    if (!furthest || distance > furthest.distance) furthest = { index, distance };
  }
  return furthest;
}
