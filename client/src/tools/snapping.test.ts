import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snap } from './snapping.ts';
import { placedNote } from './test-scene.ts';

const moving = placedNote('moving', { x: 0, y: 0, width: 100, height: 60 });
const still = placedNote('still', { x: 200, y: 300, width: 80, height: 80 });

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
  const inside = placedNote('inside', { x: 3, y: 3, width: 50, height: 50 });
  expect(snap([frame, inside], ['frame'], { x: 2, y: 2 }, 1).offset).toEqual({ x: 2, y: 2 });
  expect(snap([moving, still], ['moving', 'still'], { x: 2, y: 2 }, 1).guides).toEqual([]);
});

/** A note that begins at an x of 500, so far below one at the upper edge of the board. */
const noteBelow = (distance: number): PlacedObject =>
  placedNote('still', { x: 500, y: 60 + distance, width: 100, height: 60 });

test('what is too far away on the screen is nothing to come in line with', () => {
  for (const zoom of [0.5, 1, 2]) {
    const [near, far] = [noteBelow(470 / zoom), noteBelow(490 / zoom)];
    const from = { x: 500 - 3 / zoom, y: 0 };
    expect(snap([moving, near], ['moving'], from, zoom).offset).toEqual({
      x: 500,
      y: 0,
    });
    expect(snap([moving, far], ['moving'], from, zoom).offset).toEqual(from);
  }
});

test('of a line and an equal distance the nearer one counts', () => {
  const row = [0, 150].map((x) => placedNote(`row-${x}`, { x, y: 0, width: 100, height: 60 }));
  const [first, second] = row;
  if (!first || !second) throw new Error('there is no row');
  const snapped = (line: number): number =>
    snap(
      [first, second, moving, { ...still, rectangle: { ...still.rectangle, x: line } }],
      ['moving'],
      { x: 303, y: 1 },
      1,
    ).offset.x;
  // At 300 the distances are equal; the line is at 305 or at 307.
  expect(snapped(305)).toBe(305);
  expect(snapped(307)).toBe(300);
});

test('strokes and arrows have no sides, and goals go along with their group', () => {
  const place = { x: 200, y: 300, width: 80, height: 80 };
  const { record } = placedNote('other', place);
  const stroke = { record: { ...record, type: 'drawing' } as unknown as PlacedObject['record'] };
  const offset = { x: 196, y: 90 };
  expect(snap([moving, { ...stroke, rectangle: place }], ['moving'], offset, 1)).toEqual({
    offset,
    guides: [],
  });
  const part = (type: 'cluster' | 'goal', rectangle: PlacedObject['rectangle'], more: object) => ({
    record: { ...record, id: type, type, ...more } as unknown as PlacedObject['record'],
    rectangle,
  });
  const group = part('cluster', { x: 0, y: 0, width: 300, height: 300 }, {});
  const inIt = (clusterId: string) =>
    part('goal', { x: 2, y: 2, width: 90, height: 90 }, { clusterId });
  const way = { x: 1, y: 1 };
  expect(snap([group, inIt('cluster')], ['cluster'], way, 1).offset).toEqual(way);
  expect(snap([group, inIt('another')], ['cluster'], way, 1).offset).not.toEqual(way);
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
        const objects = [
          moving,
          ...others.map((each, index) => placedNote(`other-${index}`, each)),
        ];
        const snapped = snap(objects, ['moving'], offset, zoom);
        expect(Math.abs(snapped.offset.x - offset.x) * zoom).toBeLessThanOrEqual(6);
        expect(Math.abs(snapped.offset.y - offset.y) * zoom).toBeLessThanOrEqual(6);
        const spots = {
          x: others.flatMap(({ x, width }) => [x, x + width / 2, x + width]),
          y: others.flatMap(({ y, height }) => [y, y + height / 2, y + height]),
        };
        for (const { axis, at, gap } of snapped.guides) {
          if (gap) continue;
          expect(Math.min(...spots[axis].map((spot) => Math.abs(spot - at)))).toBeLessThan(0.02);
        }
      },
    ),
  );
});

test('a drag of many looks at each of them once, not at each with every other', () => {
  let looks = 0;
  const objects = Array.from({ length: 1_000 }, (_, index) => {
    const placed = placedNote(`note-${index}`, { x: index * 220, y: 0, width: 200, height: 200 });
    const { id } = placed.record;
    const record = Object.defineProperty({ ...placed.record }, 'id', { get: () => (looks++, id) });
    return { ...placed, record };
  });
  const ids = Array.from({ length: 900 }, (_, index) => `note-${index}`);
  snap(objects, ids, { x: 3, y: 3 }, 1);
  expect(looks).toBeLessThan(10_000);
});

const row = (...starts: number[]): PlacedObject[] =>
  starts.map((x, index) => placedNote(`in-row-${index}`, { x, y: 0, width: 100, height: 60 }));

test.each([
  ['after two others', row(200, 340), 483, 480],
  ['before two others', row(200, 340), 57, 60],
  ['between two others', row(200, 500), 347, 350],
])(
  '%s it comes to lie as far as they lie apart, with both distances to show',
  (_, others, x, to) => {
    const snapped = snap([moving, ...others], ['moving'], { x, y: 23 }, 1);
    expect(snapped.offset).toEqual({ x: to, y: 23 });
    const gaps = snapped.guides.filter(({ gap }) => gap);
    expect(gaps).toHaveLength(2);
    expect(new Set(gaps.map(({ from, to: end }) => end - from)).size).toBe(1);
    expect(gaps.every(({ axis, at }) => axis === 'y' && at > 0 && at < 83)).toBe(true);
  },
);

const gapsOf = (others: PlacedObject[], offset: { x: number; y: number }) =>
  snap([moving, ...others], ['moving'], offset, 1).guides.filter(({ gap }) => gap);

test('distances are those of its own row or column, and of what is near', () => {
  expect(gapsOf(row(200, 340), { x: 480, y: 23 })).toHaveLength(2);
  expect(gapsOf(row(200, 340), { x: 480, y: 230 })).toEqual([]);
  expect(gapsOf(row(2_000, 4_000), { x: 6_003, y: 23 })).toEqual([]);
  const column = [200, 300].map((y) => placedNote(`at-${y}`, { x: 0, y, width: 100, height: 60 }));
  expect(gapsOf(column, { x: 23, y: 402 }).map(({ axis }) => axis)).toEqual(['x', 'x']);
});

test('every distance that is shown is one between neighbours, and as large as the other', () => {
  const start = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(fc.uniqueArray(start, { minLength: 2, maxLength: 6 }), start, (starts, x) => {
      const { offset, guides } = snap([moving, ...row(...starts)], ['moving'], { x, y: 11 }, 1);
      const ends = [...starts, offset.x].flatMap((each) => [each, each + 100]);
      for (const { from, to } of guides.filter(({ gap, axis }) => gap && axis === 'y')) {
        for (const end of [from, to]) {
          expect(Math.min(...ends.map((each) => Math.abs(each - end)))).toBeLessThan(0.02);
        }
        const twins = guides.filter((each) => Math.abs(each.to - each.from - (to - from)) < 0.02);
        expect(twins.length).toBeGreaterThan(1);
      }
    }),
  );
});

/** Notes in a field of 100 by 50, nowhere quite in line. */
const field = Array.from({ length: 5_000 }, (_, index) =>
  placedNote(`note-${index}`, {
    x: (index % 100) * 230 + ((index * 7) % 13),
    y: Math.floor(index / 100) * 230 + ((index * 11) % 17),
    width: 200,
    height: 200,
  }),
);

test.each([1, 0.1])(
  'among 5,000 notes a step of a drag at zoom %d takes far less than a frame',
  (zoom) => {
    // The quickest of many: others may use the machine meanwhile.
    const times = Array.from({ length: 100 }, (_, x) => {
      const began = performance.now();
      snap(field, ['note-2450'], { x, y: x / 3 }, zoom);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(4);
  },
);
