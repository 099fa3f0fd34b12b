/** A small map of the whole board: where things lie on it, and where a point of it leads. Pure. */

import type { Point, Rectangle, Size } from '@ambitiebord/shared/domain/geometry';
import { visibleArea, type Viewport } from './viewport.ts';

/** CSS pixels that stay free around what is on the map. */
const MARGIN = 8;

/** How a map of this size shows all of a rectangle (board units) in its middle, however large that is. */
export function mapOf(bounds: Rectangle, { width, height }: Size): Viewport {
  const zoom = Math.min(
    (width - 2 * MARGIN) / Math.max(bounds.width, 1),
    (height - 2 * MARGIN) / Math.max(bounds.height, 1),
    1,
  );
  return {
    x: bounds.x + bounds.width / 2 - width / 2 / zoom,
    y: bounds.y + bounds.height / 2 - height / 2 / zoom,
    zoom,
  };
}

/** What a viewport shows, as a rectangle on the map (CSS pixels). */
export function shownOnMap(map: Viewport, viewport: Viewport, size: Size): Rectangle {
  const { x, y, width, height } = visibleArea(viewport, size);
  return {
    x: (x - map.x) * map.zoom,
    y: (y - map.y) * map.zoom,
    width: width * map.zoom,
    height: height * map.zoom,
  };
}

/** The viewport with a point of the board in its middle, at the same zoom. */
export function centredAt({ zoom }: Viewport, size: Size, { x, y }: Point): Viewport {
  return { x: x - size.width / 2 / zoom, y: y - size.height / 2 / zoom, zoom };
}
