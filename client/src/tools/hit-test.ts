/** Which object lies under a point or in a rectangle, read from the layout instead of from pixels. */

import {
  contains,
  distanceToSegment,
  encloses,
  intersects,
  type Point,
  type Rectangle,
} from '@ambitiebord/shared/domain/geometry';
import { FRAME_TITLE } from '@ambitiebord/shared/domain/board-regions';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { near } from './object-index.ts';

/** The topmost object at a board point; `slack` board units beside it still count (for fingers). */
export function objectAt(
  objects: readonly PlacedObject[],
  point: Point,
  slack = 0,
): PlacedObject | undefined {
  const spot = { ...point, width: 0, height: 0 };
  const candidates = near(objects, grown(spot, FRAME_TITLE + LINE_SLACK + slack));
  const exact = candidates.findLast((placed) => touches(placed, point, 0));
  if (exact || slack === 0) return exact;
  return candidates.findLast((placed) => touches(placed, point, slack));
}

/** How far beside a line still counts as on it, in board units. */
const LINE_SLACK = 8;

/** Whether a point lies on an object: of a frame only on its title and edge, of a stroke on the line. */
function touches({ record, rectangle, line }: PlacedObject, point: Point, slack: number): boolean {
  const beside = LINE_SLACK + slack;
  if (line) return distanceToSegment(point, line.from, line.to) <= beside;
  if (record.type === 'drawing') {
    if (!contains(grown(rectangle, beside), point)) return false;
    const at = { x: point.x - record.position.x, y: point.y - record.position.y };
    return record.points.some(
      (to, index) => distanceToSegment(at, record.points[index - 1] ?? to, to) <= beside,
    );
  }
  if (record.type === 'frame') {
    const { x, y, width } = rectangle;
    const title = { x, y: y - FRAME_TITLE, width, height: FRAME_TITLE };
    if (contains(grown(title, slack), point)) return true;
    return contains(grown(rectangle, beside), point) && !contains(grown(rectangle, -beside), point);
  }
  return contains(slack === 0 ? rectangle : grown(rectangle, slack), point);
}

const WHOLE: ReadonlySet<string> = new Set(['cluster', 'ambition', 'frame', 'connector']);

/**
 * The ids of the objects that a marquee touches. Large areas (clusters, frames, the ambition) and arrows must lie in it as
 * a whole, or nothing inside them could be marked without them.
 */
export function objectsIn(objects: readonly PlacedObject[], marquee: Rectangle): string[] {
  return near(objects, marquee)
    .filter(({ record, rectangle }) =>
      WHOLE.has(record.type) ? encloses(marquee, rectangle) : intersects(marquee, rectangle),
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

/** A rectangle with so much more on every side. */
export function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
