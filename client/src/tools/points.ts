/** Arithmetic of points. */

import type { Point } from '@ambitiebord/shared/domain/geometry';

/** How far a pointer may stray and still click, in CSS pixels. */
export const CLICK_SLACK = { mouse: 4, touch: 10 } as const;
/** How far from a handle, or an end of an arrow, a pointer takes it up, in CSS pixels. */
export const HANDLE_SLACK = { mouse: 8, touch: 16 } as const;
/** What is shown smaller than this has nothing to take it up by, in CSS pixels. */
export const LEAST_WITH_HANDLES = 32;

/** The way from `b` to `a`. */
export function difference(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

/** How far two points lie apart. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point half-way. */
export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
