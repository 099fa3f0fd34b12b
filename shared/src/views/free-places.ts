/** How large free objects are, and where an arrow leaves and arrives: geometry without a board. */

import { boundsOf, centreOf, type Point, type Rectangle } from '../domain/geometry.ts';
import type { RecordOf } from '../records/registry.ts';

/** Letters of a text on the board, by level, in board units. */
export const TEXT_SIZES: Readonly<Record<RecordOf<'text'>['level'], number>> = {
  title: 44,
  heading: 28,
  body: 20,
};
/** Space around the words of a text, in board units. */
export const TEXT_PADDING = 8;
/** From line to line, in sizes of letters. */
export const LINE_HEIGHT = 1.25;
/** Width of a letter as a part of its height, on the wide side: no line may be missing. */
const LETTER_WIDTH = 0.56;

/** The rectangle of a text: as high as its words need at its width. */
export function textRectangle({ position, width, text, level }: RecordOf<'text'>): Rectangle {
  const size = TEXT_SIZES[level];
  const perLine = Math.max(Math.floor((width - 2 * TEXT_PADDING) / (size * LETTER_WIDTH)), 1);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(Math.ceil(line.length / perLine), 1), 0);
  return { ...position, width, height: Math.ceil(lines * size * LINE_HEIGHT) + 2 * TEXT_PADDING };
}

/** The smallest rectangle around the stroke of a drawing. */
export function drawingRectangle({
  position,
  points,
}: Pick<RecordOf<'drawing'>, 'position' | 'points'>): Rectangle {
  const spots = points.map(({ x, y }) => ({
    x: position.x + x,
    y: position.y + y,
    width: 0,
    height: 0,
  }));
  return boundsOf(spots) ?? { ...position, width: 0, height: 0 };
}

/** A line from one point to another. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** The line between two ends: from edge to edge where a rectangle stands, along the line of their middles. */
export function lineBetween(from: Rectangle, to: Rectangle): Line {
  return { from: edgeTowards(from, centreOf(to)), to: edgeTowards(to, centreOf(from)) };
}

/** Where the way from the middle of a rectangle to a point leaves it; the middle when the point is in it. */
function edgeTowards(rectangle: Rectangle, target: Point): Point {
  const centre = centreOf(rectangle);
  const dx = target.x - centre.x;
  const dy = target.y - centre.y;
  const scale = Math.min(
    dx === 0 ? Infinity : rectangle.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rectangle.height / 2 / Math.abs(dy),
  );
  return scale >= 1 ? centre : { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

/** The rectangle that a line spans. */
export function rectangleOf({ from, to }: Line): Rectangle {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}
