/** What part of the board is on the screen, and the mathematics between the two. */

import type { Point, Rectangle, Size } from '@ambitiebord/shared/domain/geometry';

/** The board point in the top left corner of the canvas, and CSS pixels per board unit. */
export interface Viewport extends Point {
  readonly zoom: number;
}

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 10;

/** Smaller than this even the few large words of an object cannot be read. */
const LEGIBLE_ZOOM = 0.35;

/** Empty space around what is fitted, in CSS pixels: the buttons on the canvas lie in it. */
const FIT_MARGIN = 76;

/** Board point under a point of the canvas (CSS pixels from its top left corner). */
export function toBoard({ x, y, zoom }: Viewport, screen: Point): Point {
  return { x: x + screen.x / zoom, y: y + screen.y / zoom };
}

/** Point of the canvas (CSS pixels) where a board point is shown. */
export function toScreen({ x, y, zoom }: Viewport, board: Point): Point {
  return { x: (board.x - x) * zoom, y: (board.y - y) * zoom };
}

/** The viewport after its content moved by so many CSS pixels. */
export function panBy({ x, y, zoom }: Viewport, by: Point): Viewport {
  return { x: x - by.x / zoom, y: y - by.y / zoom, zoom };
}

/** The viewport at another zoom (kept within bounds), with the board point under `screen` kept there. */
export function zoomAt(viewport: Viewport, screen: Point, zoom: number): Viewport {
  const bounded = Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM);
  const fixed = toBoard(viewport, screen);
  return { x: fixed.x - screen.x / bounded, y: fixed.y - screen.y / bounded, zoom: bounded };
}

function marginOf({ width, height }: Size): number {
  return Math.min(FIT_MARGIN, width / 8, height / 8);
}

/** The viewport that shows all of a rectangle in the middle, no larger than `maxZoom`. */
export function fitTo(rectangle: Rectangle, size: Size, maxZoom = 1): Viewport {
  const margin = marginOf(size);
  const fitting = Math.min(
    (size.width - 2 * margin) / Math.max(rectangle.width, 1),
    (size.height - 2 * margin) / Math.max(rectangle.height, 1),
  );
  const zoom = Math.min(Math.max(fitting, MIN_ZOOM), Math.min(maxZoom, MAX_ZOOM));
  return {
    x: rectangle.x + rectangle.width / 2 - size.width / 2 / zoom,
    y: rectangle.y + rectangle.height / 2 - size.height / 2 / zoom,
    zoom,
  };
}

/** The viewport that shows a rectangle, or as much of its beginning as can be read. */
export function fitLegibly(rectangle: Rectangle, size: Size): Viewport {
  const fitted = fitTo(rectangle, size);
  if (fitted.zoom >= LEGIBLE_ZOOM) return fitted;
  const margin = marginOf(size) / LEGIBLE_ZOOM;
  const startOf = (from: number, length: number, room: number): number => {
    const seen = room / LEGIBLE_ZOOM;
    return length + 2 * margin > seen ? from - margin : from + length / 2 - seen / 2;
  };
  return {
    x: startOf(rectangle.x, rectangle.width, size.width),
    y: startOf(rectangle.y, rectangle.height, size.height),
    zoom: LEGIBLE_ZOOM,
  };
}

/** The part of the board that a canvas of this size shows. */
export function visibleArea({ x, y, zoom }: Viewport, { width, height }: Size): Rectangle {
  return { x, y, width: width / zoom, height: height / zoom };
}

/** The viewport that shows all of what somebody else sees, as large as it goes. */
export function showArea(area: Rectangle, { width, height }: Size): Viewport {
  const fitting = Math.min(width / area.width, height / area.height);
  const zoom = Math.min(Math.max(fitting, MIN_ZOOM), MAX_ZOOM);
  return {
    x: area.x + area.width / 2 - width / 2 / zoom,
    y: area.y + area.height / 2 - height / 2 / zoom,
    zoom,
  };
}

/** How far a stretch of so much room must move to hold another; its start counts when it is too small. */
function shift(start: number, length: number, from: number, room: number): number {
  if (start < from || length > room) return start - from;
  return Math.max(0, start + length - (from + room));
}

/** Moves the viewport just so far that a rectangle is inside it; unchanged when it is already. */
export function reveal(viewport: Viewport, rectangle: Rectangle, size: Size): Viewport {
  const area = visibleArea(viewport, size);
  const x = shift(rectangle.x, rectangle.width, area.x, area.width);
  const y = shift(rectangle.y, rectangle.height, area.y, area.height);
  if (x === 0 && y === 0) return viewport;
  return { x: viewport.x + x, y: viewport.y + y, zoom: viewport.zoom };
}

/** The middle of a canvas, in its own CSS pixels. */
export function centreOfCanvas({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}
