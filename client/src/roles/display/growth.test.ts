import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestGrowth, mostGrowth } from './growth.ts';

test('grows to the largest step that fits, and no further than it may', () => {
  expect(largestGrowth(2, () => true)).toBe(2);
  expect(largestGrowth(1.33, () => true)).toBe(1.3);
  expect(largestGrowth(2, (growth) => growth <= 1.52)).toBe(1.5);
});

test('stays at its smallest size when no larger one fits, or when it may not grow', () => {
  expect(largestGrowth(2, () => false)).toBe(1);
  expect(largestGrowth(1, () => true)).toBe(1);
});

test('fits whatever the room, and the next step would not', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 3, noNaN: true }), (room) => {
      const growth = largestGrowth(2, (tried) => tried <= room);
      expect(growth).toBeLessThanOrEqual(room);
      expect(growth === 2 || growth + 0.0501 > room).toBe(true);
    }),
  );
});

test('large letters grow less than small ones', () => {
  expect(mostGrowth(1.75)).toBe(2);
  expect(mostGrowth(6.4)).toBe(1.25);
  expect(mostGrowth(11)).toBe(1);
  expect(mostGrowth(0)).toBe(1);
});
