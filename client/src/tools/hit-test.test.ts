import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import type { BoardRecord } from '@ambitiebord/shared/records/registry';
import { centreOf } from '@ambitiebord/shared/domain/geometry';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, objectAt, objectsIn } from './hit-test.ts';
import { neighbour, readingOrder } from './reading-order.ts';

const { room } = playedCase('clustered');
const { objects } = layOut(room.board);

describe('hit testing', () => {
  test('finds every object at its middle, or what lies on top of it', () => {
    for (const { rectangle } of objects) {
      const found = objectAt(objects, centreOf(rectangle));
      const index = objects.findIndex(({ record }) => record.id === found?.record.id);
      const own = objects.findIndex((placed) => placed.rectangle === rectangle);
      expect(index).toBeGreaterThanOrEqual(own);
    }
  });

  test('finds a goal in front of the cluster that it lies in', () => {
    const inside = objects.find(({ record }) => record.type === 'goal' && record.clusterId);
    expect(inside && objectAt(objects, centreOf(inside.rectangle))).toBe(inside);
  });

  test('finds nothing far away', () => {
    expect(objectAt(objects, { x: -5_000, y: -5_000 }, 20)).toBeUndefined();
  });

  test('picks a frame by its title and edge, and arrows and strokes by their line', () => {
    const stamp = { createdAt: 1, updatedAt: 1, authorId: 'author-001', locked: false };
    const at = { x: 0, y: 0 };
    const size = { width: 400, height: 300 };
    const end = { point: at };
    const free = layOut(
      new Map<string, BoardRecord>([
        ['f', { ...stamp, id: 'f', type: 'frame', title: '', position: at, size }],
        [
          'c',
          {
            ...stamp,
            id: 'c',
            type: 'connector',
            from: end,
            to: { point: { x: 800, y: 800 } },
            arrows: 'to',
          },
        ],
        [
          'd',
          {
            ...stamp,
            id: 'd',
            type: 'drawing',
            position: { x: 1_000, y: 0 },
            points: [at, { x: 200, y: 200 }],
            colour: 'ink',
            thickness: 'thin',
          },
        ],
      ]),
    ).objects;
    const found = (x: number, y: number) => objectAt(free, { x, y })?.record.id;
    expect(found(200, 100)).toBeUndefined();
    expect([found(50, -10), found(400, 20), found(600, 602)]).toEqual(['f', 'f', 'c']);
    expect([found(1_100, 102), found(1_180, 20)]).toEqual(['d', undefined]);
    expect(objectsIn(free, { x: 20, y: 60, width: 200, height: 100 })).not.toContain('f');
  });

  test('a marquee takes a cluster only as a whole', () => {
    const cluster = objects.find(({ record }) => record.type === 'cluster');
    if (!cluster) throw new Error('no cluster');
    const { x, y, width, height } = cluster.rectangle;
    const whole = between({ x: x - 1, y: y - 1 }, { x: x + width + 1, y: y + height + 1 });
    expect(objectsIn(objects, whole)).toContain(cluster.record.id);
    expect(objectsIn(objects, { ...whole, width: width / 2 })).not.toContain(cluster.record.id);
  });

  test('a marquee is the same from whatever corner it is drawn', () => {
    const point = fc.record({ x: fc.integer(), y: fc.integer() });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(between(a, b)).toEqual(between(b, a));
        expect(between(a, b)).toEqual(between({ x: a.x, y: b.y }, { x: b.x, y: a.y }));
      }),
    );
  });
});

describe('reading order', () => {
  const order = readingOrder(room.board);

  test('names every object once', () => {
    expect(order.toSorted()).toEqual(objects.map(({ record }) => record.id).toSorted());
  });

  test('is walked from end to end and back, and then left', () => {
    const walked: string[] = [];
    for (
      let id = neighbour(order, undefined, false);
      id !== undefined;
      id = neighbour(order, id, false)
    ) {
      walked.push(id);
    }
    expect(walked).toEqual(order);
    expect(neighbour(order, order[0], true)).toBeUndefined();
    expect(neighbour(order, undefined, true)).toBe(order.at(-1));
  });
});
