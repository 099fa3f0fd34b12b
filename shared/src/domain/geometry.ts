/** Places and sizes on the board, in board units (one unit is one CSS pixel at zoom 1). */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Rectangle = Point & Size;

/** Positions outside this are refused: nothing can be dragged to where nobody finds it. */
export const BOARD_LIMIT = 100_000;

const bounded = (value: number): number =>
  Math.min(Math.max(Math.round(value), -BOARD_LIMIT), BOARD_LIMIT);

/** The nearest place where something can lie, in whole board units. */
export function onBoard({ x, y }: Point): Point {
  return { x: bounded(x), y: bounded(y) };
}

/** Whether a point lies in a rectangle, its edges included. */
export function contains(rectangle: Rectangle, point: Point): boolean {
  return (
    point.x >= rectangle.x &&
    point.y >= rectangle.y &&
    point.x <= rectangle.x + rectangle.width &&
    point.y <= rectangle.y + rectangle.height
  );
}

/** Whether a rectangle lies wholly in another. */
export function encloses(outer: Rectangle, inner: Rectangle): boolean {
  return (
    contains(outer, inner) &&
    contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })
  );
}

/** Whether two rectangles share any area or edge. */
export function intersects(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}

/** The middle of a rectangle. */
export function centreOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The smallest rectangle around all, or undefined when there is none. */
export function boundsOf(rectangles: Iterable<Rectangle>): Rectangle | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of rectangles) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** How far a point lies from the nearest point of the line from one point to another. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
}
