import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extended, seen, strength, TRAIL_MS, TRAIL_SPOTS, type Spot } from './trail.ts';

test('a place fades and goes', () => {
  const spot = { x: 1, y: 2, time: 1_000 };
  const trail = extended([], spot);
  expect(strength(spot, 1_000)).toBe(1);
  expect(strength(spot, 1_000 + TRAIL_MS / 2)).toBeCloseTo(0.5);
  expect(seen(trail, 999 + TRAIL_MS)).toEqual([spot]);
  expect(seen(trail, 1_000 + TRAIL_MS)).toEqual([]);
});

test('of places within one moment only the last stay', () => {
  let trail: readonly Spot[] = [];
  for (let x = 0; x < TRAIL_SPOTS + 5; x++) trail = extended(trail, { x, y: 0, time: 0 });
  expect(trail).toHaveLength(TRAIL_SPOTS);
  expect(trail[0]?.x).toBe(5);
});

test('a pointer that rests adds nothing', () => {
  const trail = extended([], { x: 1, y: 2, time: 0 });
  expect(extended(trail, { x: 1, y: 2, time: 5 })).toBe(trail);
});

test('however fast places come, a trail is short and ends where the laser is', () => {
  const place = fc.record({ x: fc.integer(), y: fc.integer(), after: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 400 }), (places) => {
      let time = 0;
      let trail: readonly Spot[] = [];
      for (const { x, y, after } of places) {
        time += after;
        trail = extended(trail, { x, y, time });
      }
      expect(trail.length).toBeLessThanOrEqual(TRAIL_SPOTS);
      const { x, y } = places.at(-1) ?? {};
      expect(trail.at(-1)).toMatchObject({ x, y });
    }),
  );
});
