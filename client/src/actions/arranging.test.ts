import { encloses, intersects, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distribute,
  distributeOffsets,
  gridOffsets,
  lineUp,
  lineUpOffsets,
  LINES,
  tidyUp,
} from './arranging.ts';
import { bringToFront, sendToBack } from './stacking.ts';
import { contextIn, roomSession } from './room-session.ts';

const rectangle: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});

/** The rectangles where these offsets bring them. */
function moved(rectangles: readonly Rectangle[], offsets: readonly { x: number; y: number }[]) {
  return rectangles.map((each, index) => ({
    ...each,
    x: each.x + (offsets[index]?.x ?? Number.NaN),
    y: each.y + (offsets[index]?.y ?? Number.NaN),
  }));
}

describe('arranging rectangles', () => {
  const places = {
    left: ({ x }: Rectangle) => x,
    centre: ({ x, width }: Rectangle) => x + width / 2,
    right: ({ x, width }: Rectangle) => x + width,
    top: ({ y }: Rectangle) => y,
    middle: ({ y, height }: Rectangle) => y + height / 2,
    bottom: ({ y, height }: Rectangle) => y + height,
  };

  test.each(LINES)('in line, %s: all stand on one line, and no further out than before', (line) => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 8 }), (before) => {
        const after = moved(before, lineUpOffsets(before, line));
        const spots = after.map(places[line]);
        for (const spot of spots) expect(spot).toBeCloseTo(spots[0] ?? Number.NaN, 6);
        const xs = before.flatMap(({ x, width }) => [x, x + width]);
        const ys = before.flatMap(({ y, height }) => [y, y + height]);
        const [x, y] = [Math.min(...xs), Math.min(...ys)];
        const bounds = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
        for (const each of after) expect(encloses(bounds, each)).toBe(true);
      }),
    );
  });

  test.each(['across', 'down'] as const)(
    'spread %s: equal room, and the ends stay',
    (direction) => {
      const [start, length] =
        direction === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
      const middle = (each: Rectangle): number => each[start] + each[length] / 2;
      fc.assert(
        fc.property(fc.array(rectangle, { minLength: 3, maxLength: 8 }), (before) => {
          const order = before
            .map((each, index) => ({ each, index }))
            .toSorted((one, other) => middle(one.each) - middle(other.each));
          const offsets = distributeOffsets(before, direction);
          const after = moved(before, offsets);
          const inOrder = order
            .map(({ index }) => after[index])
            .filter((each) => each !== undefined);
          const gaps = inOrder.slice(1).map((each, index) => {
            const previous = inOrder[index];
            return previous ? each[start] - previous[start] - previous[length] : Number.NaN;
          });
          for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? Number.NaN, 6);
          for (const { index } of [order[0], order.at(-1)].filter((end) => end !== undefined)) {
            expect(offsets[index]?.[start]).toBeCloseTo(0, 6);
          }
        }),
      );
    },
  );
});

/** The left side and the top of what rectangles span together. */
const corner = (all: readonly Rectangle[]) => [
  Math.min(...all.map(({ x }) => x)),
  Math.min(...all.map(({ y }) => y)),
];

test('in a grid: nothing overlaps, the corner stays, and what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.array(rectangle, { minLength: 1, maxLength: 12 }), (before) => {
      const after = moved(before, gridOffsets(before));
      for (const [index, each] of after.entries()) {
        for (const other of after.slice(index + 1)) expect(intersects(each, other)).toBe(false);
      }
      expect(corner(after)).toEqual(corner(before));
      expect(gridOffsets(after).every(({ x, y }) => x === 0 && y === 0)).toBe(true);
      const rows = new Set(after.map(({ y }) => y)).size;
      const columns = Math.ceil(Math.sqrt(before.length));
      expect(rows).toBe(Math.ceil(before.length / columns));
    }),
  );
});

describe('arranging what is selected', () => {
  const { room, partners, facilitator } = playedCase('clustered');
  const [partner] = partners;
  if (!partner) throw new Error('the case has partners');
  const session = roomSession(room, partner);

  const context = (selection: readonly string[]) => contextIn(session, selection);
  const noteAt = (x: number, y: number): string =>
    room.create(facilitator, { type: 'note', text: 'Bankjes', colour: 'blue', position: { x, y } });
  const positions = (...ids: string[]) =>
    ids.map((id) => recordOf(room.board, 'note', id)?.position);
  const drawn = () => layOut(room.board).objects.map(({ record }) => record.id);

  test('anybody puts the notes of others in line and evenly apart, as one step', () => {
    const ids = [noteAt(-4000, 0), noteAt(-3700, 40), noteAt(-3000, 90)];
    expect(lineUp.may(context(ids.slice(0, 1)))).toBe(false);
    expect(distribute.may(context(ids.slice(0, 2)))).toBe(false);
    lineUp.perform(context(ids), 'top');
    expect(positions(...ids).map((position) => position?.y)).toEqual([0, 0, 0]);
    distribute.perform(context(ids), 'across');
    expect(positions(...ids).map((position) => position?.x)).toEqual([-4000, -3500, -3000]);
    session.undo();
    expect(positions(...ids).map((position) => position?.x)).toEqual([-4000, -3700, -3000]);
  });

  test('notes that lie about come into a grid, in the order in which they are read, as one step', () => {
    const ids = [noteAt(-7400, 30), noteAt(-7990, 500), noteAt(-8000, 0), noteAt(-7300, 480)];
    const before = positions(...ids);
    expect(tidyUp.may(context(ids.slice(0, 1)))).toBe(false);
    tidyUp.perform(context(ids));
    const [second, third, first, fourth] = positions(...ids);
    expect(first).toEqual({ x: -8000, y: 0 });
    expect([first?.y, first?.x, second?.x]).toEqual([second?.y, third?.x, fourth?.x]);
    expect(third?.y).toBe(fourth?.y);
    expect(tidyUp.may(context(ids))).toBe(false);
    session.undo();
    expect(positions(...ids)).toEqual(before);
  });

  test('what a frame takes along moves once', () => {
    const frame = room.create(facilitator, {
      type: 'frame',
      title: 'Later',
      position: { x: -5000, y: 3000 },
      size: { width: 600, height: 500 },
    });
    const [inside, beside] = [noteAt(-4900, 3100), noteAt(-4000, 2000)];
    lineUp.perform(context([frame, inside, beside]), 'top');
    expect(recordOf(room.board, 'frame', frame)?.position.y).toBe(2000);
    expect(positions(inside, beside).map((position) => position?.y)).toEqual([2100, 2000]);
  });

  test('to the front and to the back, of each other in the order in which they lay', () => {
    const ids = [noteAt(-9000, 0), noteAt(-9000, 10), noteAt(-9000, 20)];
    const [first = '', second = '', third = ''] = ids;
    expect(bringToFront.may(context([first]))).toBe(true);
    bringToFront.perform(context([first, second]));
    expect(drawn().slice(-2)).toEqual([first, second]);
    expect(bringToFront.may(context([first, second]))).toBe(false);
    sendToBack.perform(context([second, third]));
    expect(drawn().slice(0, 2)).toEqual([third, second]);
    session.undo();
    session.undo();
    expect(drawn().slice(-3)).toEqual(ids);
  });

  test('a rung and a goal in a group go with their ladder and their group', () => {
    const rung = [...room.board.values()].find(({ type }) => type === 'whyStep');
    const goal = [...room.board.values()].find(
      (record) => record.type === 'goal' && record.clusterId !== undefined,
    );
    if (rung?.type !== 'whyStep' || goal?.type !== 'goal') throw new Error('the case has both');
    bringToFront.perform(context([rung.id, goal.id]));
    const order = drawn();
    const top = order.slice(-20);
    for (const id of [rung.id, rung.activityId, goal.id, goal.clusterId]) expect(top).toContain(id);
    expect(order.indexOf(goal.id)).toBeGreaterThan(order.indexOf(goal.clusterId ?? ''));
  });
});
