import { intersects } from '@ambitiebord/shared/domain/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { near, placedOf } from './object-index.ts';

const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const close = fc.integer({ min: -3_000, max: 3_000 });
const length = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.constantFrom(0, 512, 40_000));
const rectangle = fc.oneof(
  fc.record({ x: coordinate, y: coordinate, width: length, height: length }),
  fc.record({ x: close, y: close, width: length, height: length }),
);
const lists = fc.array(
  rectangle.map((place) => ({ rectangle: place })),
  { minLength: 200, maxLength: 400 },
);

test('what is near is what looking at each finds, in the same order', () => {
  fc.assert(
    fc.property(lists, fc.array(rectangle, { minLength: 1, maxLength: 5 }), (objects, areas) => {
      for (const area of areas) {
        const touching = ({ rectangle: place }: (typeof objects)[number]) =>
          intersects(place, area);
        expect(near(objects, area).filter(touching)).toEqual(objects.filter(touching));
      }
    }),
  );
});

test('of a full board only a few objects are near a place', () => {
  const objects = Array.from({ length: 5_000 }, (_, index) => ({
    rectangle: {
      x: (index % 100) * 240,
      y: Math.floor(index / 100) * 240,
      width: 180,
      height: 180,
    },
  }));
  expect(near(objects, { x: 5_000, y: 5_000, width: 0, height: 0 }).length).toBeLessThan(12);
  const screen = near(objects, { x: 5_000, y: 5_000, width: 1_280, height: 720 });
  expect(screen.length).toBeLessThan(120);
  expect(new Set(screen).size).toBe(screen.length);
});

test('an object is found by its id in each list by itself', () => {
  const place = { x: 0, y: 0, width: 1, height: 1 };
  const [a, b] = ['a', 'b'].map((id) => ({ record: { id }, rectangle: place }));
  if (!a || !b) throw new Error('there are two');
  expect([placedOf([a, b], 'b'), placedOf([a], 'b'), placedOf([a], undefined)]).toEqual([
    b,
    undefined,
    undefined,
  ]);
});
