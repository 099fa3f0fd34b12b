/** Which object lies under a point or in a rectangle, read from the layout instead of from pixels. */

import {
  contains,
  intersects,
  type Point,
  type Rectangle,
} from '@ambitiebord/shared/domain/geometry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';

/** The topmost object at a board point; `slack` board units beside it still count (for fingers). */
export function objectAt(
  objects: readonly PlacedObject[],
  point: Point,
  slack = 0,
): PlacedObject | undefined {
  const exact = objects.findLast(({ rectangle }) => contains(rectangle, point));
  if (exact || slack === 0) return exact;
  return objects.findLast(({ rectangle }) => contains(grown(rectangle, slack), point));
}

/**
 * The ids of the objects that a marquee touches. Large areas (clusters, the ambition) must lie in it as
 * a whole, or nothing inside them could be marked without them.
 */
export function objectsIn(objects: readonly PlacedObject[], marquee: Rectangle): string[] {
  return objects
    .filter(({ record, rectangle }) =>
      record.type === 'cluster' || record.type === 'ambition'
        ? encloses(marquee, rectangle)
        : intersects(marquee, rectangle),
    )
    .map(({ record }) => record.id);
}

/** The rectangle between two opposite corners. */
export function between(a: Point, b: Point): Rectangle {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function encloses(outer: Rectangle, inner: Rectangle): boolean {
  return (
    contains(outer, inner) &&
    contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })
  );
}

/** A rectangle with so much more on every side. */
export function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
