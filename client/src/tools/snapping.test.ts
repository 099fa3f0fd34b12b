import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snap } from './snapping.ts';

const note = (id: string, rectangle: Rectangle): PlacedObject => ({
  record: {
    type: 'note',
    id,
    createdAt: 1,
    updatedAt: 1,
    authorId: 'somebody',
    text: '',
    colour: 'yellow',
    position: rectangle,
  },
  rectangle,
});
const moving = note('moving', { x: 0, y: 0, width: 100, height: 60 });
const still = note('still', { x: 200, y: 300, width: 80, height: 80 });

test('a side that nearly is in line comes in line, with the line to show', () => {
  const snapped = snap([moving, still], ['moving'], { x: 196, y: 90 }, 1);
  expect(snapped.offset).toEqual({ x: 200, y: 90 });
  expect(snapped.guides).toEqual([{ axis: 'x', at: 200, from: 90, to: 380 }]);
});

test('middles come in line with middles, and both ways at once', () => {
  const snapped = snap([moving, still], ['moving'], { x: 192, y: 308 }, 1);
  expect(snapped.offset).toEqual({ x: 190, y: 310 });
  expect(snapped.guides).toContainEqual({ axis: 'x', at: 240, from: 300, to: 380 });
  expect(snapped.guides).toContainEqual({ axis: 'y', at: 340, from: 190, to: 290 });
});

test('what goes along is nothing to come in line with', () => {
  const frame: PlacedObject = {
    record: {
      type: 'frame',
      id: 'frame',
      createdAt: 1,
      updatedAt: 1,
      authorId: 'somebody',
      title: '',
      position: { x: 0, y: 0 },
      size: { width: 400, height: 400 },
    },
    rectangle: { x: 0, y: 0, width: 400, height: 400 },
  };
  const inside = note('inside', { x: 3, y: 3, width: 50, height: 50 });
  expect(snap([frame, inside], ['frame'], { x: 2, y: 2 }, 1).offset).toEqual({ x: 2, y: 2 });
  expect(snap([moving, still], ['moving', 'still'], { x: 2, y: 2 }, 1).guides).toEqual([]);
});

test('nothing goes further than six pixels on the screen, and every line is one of a neighbour', () => {
  const place = fc.integer({ min: -600, max: 600 });
  const side = fc.integer({ min: 20, max: 300 });
  const rectangle = fc.record({ x: place, y: place, width: side, height: side });
  fc.assert(
    fc.property(
      fc.array(rectangle, { minLength: 1, maxLength: 6 }),
      fc.record({ x: place, y: place }),
      fc.constantFrom(0.25, 1, 4),
      (others, offset, zoom) => {
        const objects = [moving, ...others.map((each, index) => note(`other-${index}`, each))];
        const snapped = snap(objects, ['moving'], offset, zoom);
        expect(Math.abs(snapped.offset.x - offset.x) * zoom).toBeLessThanOrEqual(6);
        expect(Math.abs(snapped.offset.y - offset.y) * zoom).toBeLessThanOrEqual(6);
        const spots = {
          x: others.flatMap(({ x, width }) => [x, x + width / 2, x + width]),
          y: others.flatMap(({ y, height }) => [y, y + height / 2, y + height]),
        };
        for (const { axis, at } of snapped.guides) {
          expect(Math.min(...spots[axis].map((spot) => Math.abs(spot - at)))).toBeLessThan(0.02);
        }
      },
    ),
  );
});

test('a drag of many looks at each of them once, not at each with every other', () => {
  let looks = 0;
  const objects = Array.from({ length: 1_000 }, (_, index) => {
    const placed = note(`note-${index}`, { x: index * 220, y: 0, width: 200, height: 200 });
    const { id } = placed.record;
    const record = Object.defineProperty({ ...placed.record }, 'id', { get: () => (looks++, id) });
    return { ...placed, record };
  });
  const ids = Array.from({ length: 900 }, (_, index) => `note-${index}`);
  snap(objects, ids, { x: 3, y: 3 }, 1);
  expect(looks).toBeLessThan(10_000);
});
