import { distanceToSegment } from '@ambitiebord/shared/domain/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplified, simplifiedTo } from './simplify.ts';

const place = fc.integer({ min: -500, max: 500 });
const stroke = fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 60 });

test('every place of a stroke stays as near to it as was asked, and its ends stay', () => {
  fc.assert(
    fc.property(stroke, fc.integer({ min: 0, max: 80 }), (points, tolerance) => {
      const fewer = simplified(points, tolerance);
      expect([fewer[0], fewer.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const point of points) {
        const distances = fewer.map((to, index) =>
          distanceToSegment(point, fewer[index - 1] ?? to, to),
        );
        expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});

test('a straight stroke is its two ends, and a long one fits', () => {
  const straight = Array.from({ length: 100 }, (_, x) => ({ x, y: 2 * x }));
  expect(simplified(straight, 0.01)).toEqual([straight[0], straight.at(-1)]);
  const wild = Array.from({ length: 1_500 }, (_, x) => ({ x, y: (x % 2) * 40 }));
  const fitting = simplifiedTo(wild, 500, 0.5);
  expect(fitting.length).toBeLessThanOrEqual(500);
  expect(fitting.length).toBeGreaterThan(1);
});
