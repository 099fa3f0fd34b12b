import { expect, test } from 'vitest';
import { boundsOf, centreOf, contains, intersects } from './geometry.ts';

const square = { x: 0, y: 0, width: 10, height: 10 };

test('edges belong to a rectangle', () => {
  expect(contains(square, { x: 10, y: 0 })).toBe(true);
  expect(contains(square, { x: 10.1, y: 0 })).toBe(false);
  expect(intersects(square, { x: 10, y: 10, width: 5, height: 5 })).toBe(true);
  expect(intersects(square, { x: 11, y: 0, width: 5, height: 5 })).toBe(false);
  expect(intersects(square, { x: 2, y: 2, width: 1, height: 1 })).toBe(true);
});

test('the bounds hold everything, and nothing has none', () => {
  expect(boundsOf([])).toBeUndefined();
  expect(boundsOf([square, { x: -5, y: 4, width: 2, height: 20 }])).toEqual({
    x: -5,
    y: 0,
    width: 15,
    height: 24,
  });
  expect(centreOf(square)).toEqual({ x: 5, y: 5 });
});
