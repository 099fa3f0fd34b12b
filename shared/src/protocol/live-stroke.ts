/**
 * A stroke of the pen under way, as presence tells it: x and y of its first place, then how far each place lies
 * from the one before it, in board units. So a place takes a few bytes.
 */

import { z } from 'zod';
import { BOARD_LIMIT, type Point } from '../domain/geometry.ts';
import { STROKE_POINTS } from '../domain/limits.ts';

/** Finer than this is not told, in parts of a board unit. */
const PARTS = 10;
/** What adding up parts of units may go wrong by. */
const ROUNDING = 1;

const rounded = (value: number): number => Math.round(value * PARTS) / PARTS;
const onBoard = (value: number): boolean => Math.abs(value) <= BOARD_LIMIT + ROUNDING;

export const liveStrokeSchema = z
  .array(z.number())
  .min(2)
  .max(2 * STROKE_POINTS)
  .refine((numbers) => numbers.length % 2 === 0, 'half a place')
  .refine(
    (numbers) => placesOfStroke(numbers).every(({ x, y }) => onBoard(x) && onBoard(y)),
    'a place beside the board',
  );

/** The places of a stroke, in board units. */
export function placesOfStroke(stroke: readonly number[]): Point[] {
  const places: Point[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < stroke.length; at += 2) {
    x += stroke[at] ?? 0;
    y += stroke[at + 1] ?? 0;
    places.push({ x, y });
  }
  return places;
}

/** A stroke of at least one place and at most `STROKE_POINTS`; what is further off than anything can lie is told at the edge. */
export function strokeThrough(places: readonly Point[]): number[] {
  let before = { x: 0, y: 0 };
  return places.flatMap((place) => {
    const [x, y] = [place.x, place.y].map((each) =>
      rounded(Math.min(Math.max(each, -BOARD_LIMIT), BOARD_LIMIT)),
    ) as [number, number];
    const way = [rounded(x - before.x), rounded(y - before.y)];
    before = { x, y };
    return way;
  });
}
