import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOARD_LIMIT } from '../domain/geometry.ts';
import { PRESENCE_BYTES, STROKE_POINTS } from '../domain/limits.ts';
import { placesOfStroke, strokeThrough } from './live-stroke.ts';
import { presenceSchema } from './presence.ts';

const coordinate = fc.double({ min: -2 * BOARD_LIMIT, max: 2 * BOARD_LIMIT, noNaN: true });
const places = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: STROKE_POINTS,
});

const within = (value: number) => Math.min(Math.max(value, -BOARD_LIMIT), BOARD_LIMIT);

test('whatever a hand draws is a presence that the server takes, and comes out as it went in', () => {
  fc.assert(
    fc.property(places, (drawn) => {
      const stroke = strokeThrough(drawn);
      expect(presenceSchema.parse({ stroke })).toEqual({ stroke });
      expect(JSON.stringify({ stroke }).length).toBeLessThan(PRESENCE_BYTES / 2);
      const seen = placesOfStroke(stroke);
      expect(seen).toHaveLength(drawn.length);
      for (const [index, { x, y }] of seen.entries()) {
        expect(Math.abs(x - within(drawn[index]?.x ?? NaN))).toBeLessThan(0.06);
        expect(Math.abs(y - within(drawn[index]?.y ?? NaN))).toBeLessThan(0.06);
      }
    }),
  );
});

test.each([
  ['of no place', []],
  ['of half a place', [1, 2, 3]],
  ['of something else', ['1', '2']],
  ['of nothing that is a number', [null, null]],
  ['that begins beside the board', [1e9, 0]],
  ['that runs off the board bit by bit', Array<number>(40).fill(6_000)],
])('a stroke %s is refused', (_, stroke) => {
  expect(presenceSchema.safeParse({ stroke }).success).toBe(false);
});
