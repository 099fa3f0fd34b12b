/** How large something becomes when one of its sides or corners is pulled. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import { LONGEST_SIDE } from '@ambitiebord/shared/domain/limits';

/** Nothing gets smaller than this by pulling, in board units: it must still be found and read. */
const SHORTEST_PULLED = 40;

/** The one object that is selected and can be made larger or smaller. */
export interface Resizable {
  readonly id: string;
  readonly rectangle: Rectangle;
  /** Which sides can be pulled: all, those left and right, or the corners, which keep the ratio. */
  readonly by: 'sides' | 'width' | 'ratio';
}

/** A side or a corner of an object: which way it is pulled, as -1, 0 or 1. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** Where a handle is, in board units. */
export function handleSpot({ x, y, width, height }: Rectangle, handle: Handle): Point {
  return { x: x + (width * (handle.x + 1)) / 2, y: y + (height * (handle.y + 1)) / 2 };
}

const within = (length: number): number =>
  Math.min(Math.max(length, SHORTEST_PULLED), LONGEST_SIDE);

/**
 * A rectangle of which a handle was pulled so far (board units): what is opposite stays where it is. With
 * the ratio kept, the side that was pulled furthest says how large it becomes.
 */
export function pulled(
  { x, y, width, height }: Rectangle,
  handle: Handle,
  by: Point,
  keepsRatio: boolean,
): Rectangle {
  let [nextWidth, nextHeight] = [width + handle.x * by.x, height + handle.y * by.y];
  if (keepsRatio) {
    const wanted = [
      ...(handle.x === 0 ? [] : [nextWidth / width]),
      ...(handle.y === 0 ? [] : [nextHeight / height]),
    ];
    const least = SHORTEST_PULLED / Math.min(width, height);
    const most = LONGEST_SIDE / Math.max(width, height);
    const scale = Math.min(Math.max(...wanted, least), most);
    [nextWidth, nextHeight] = [width * scale, height * scale];
  } else {
    // A side that was not pulled stays as it is, however short.
    if (handle.x !== 0) nextWidth = within(nextWidth);
    if (handle.y !== 0) nextHeight = within(nextHeight);
  }
  const [wider, higher] = [nextWidth - width, nextHeight - height];
  return {
    x: x - (wider * (1 - handle.x)) / 2,
    y: y - (higher * (1 - handle.y)) / 2,
    width: nextWidth,
    height: nextHeight,
  };
}
