/** A side or corner that is pulled comes to rest in line with what lies near it. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { handleSpot, pulled, type Handle, type Resizable } from '../actions/pulling.ts';
import { guidesAt, neighboursOf, wayToLine, type Guide } from './snapping.ts';

/** How a side or corner was pulled so far, in board units. */
interface Pull {
  readonly object: Resizable;
  readonly handle: Handle;
  readonly by: Point;
  readonly keepsRatio: boolean;
}

interface SnappedSides {
  readonly rectangle: Rectangle;
  readonly guides: readonly Guide[];
}

/**
 * The object with the pulled side or corner in line with a neighbour, when it nearly is, with the lines to show. Where
 * the ratio stays only the nearer of two lines can be reached.
 */
export function snapSides(
  objects: readonly PlacedObject[],
  { object, handle, by, keepsRatio }: Pull,
  zoom: number,
): SnappedSides {
  const free = pulled(object.rectangle, handle, by, keepsRatio);
  const neighbours = neighboursOf(objects, free, zoom, ({ record }) => record.id === object.id);
  const spot = handleSpot(free, handle);
  const across = handle.x === 0 ? undefined : wayToLine('x', [spot.x], neighbours, zoom);
  const down = handle.y === 0 ? undefined : wayToLine('y', [spot.y], neighbours, zoom);
  const way = keepsRatio ? wayAlongRatio(free, handle, across, down) : { x: across, y: down };
  const rectangle = pulled(
    object.rectangle,
    handle,
    {
      x: handle.x * (free.width - object.rectangle.width) + (way.x ?? 0),
      y: handle.y * (free.height - object.rectangle.height) + (way.y ?? 0),
    },
    keepsRatio,
  );
  const edge = handleSpot(rectangle, handle);
  return {
    rectangle,
    guides: [
      ...(across === undefined ? [] : guidesAt('x', [edge.x], rectangle, neighbours)),
      ...(down === undefined ? [] : guidesAt('y', [edge.y], rectangle, neighbours)),
    ],
  };
}

/** The nearer of two ways, with what the other side does then. */
function wayAlongRatio(
  { width, height }: Rectangle,
  handle: Handle,
  across = Infinity,
  down = Infinity,
): Point {
  if (across === Infinity && down === Infinity) return { x: 0, y: 0 };
  const ratio = handle.x * handle.y * (width / height);
  return Math.abs(across) <= Math.abs(down)
    ? { x: across, y: ratio === 0 ? 0 : across / ratio }
    : { x: down * ratio, y: down };
}
