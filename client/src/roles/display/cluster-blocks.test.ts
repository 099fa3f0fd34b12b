import { newId } from '@ambitiebord/shared/domain/ids';
import { orderAfter } from '@ambitiebord/shared/domain/order-keys';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { describe, expect, test } from 'vitest';
import { clusterBlocks } from './cluster-blocks.ts';
import { inParts, linesOf } from './in-parts.ts';

const LONG = 'Mensen met dementie en hun mantelzorgers doen mee. '.repeat(3).trim();

function aBoard() {
  const room = new TestRoom();
  const ank = room.partner('Ank');
  const cluster = (title = '') =>
    room.create(ank, {
      type: 'cluster',
      title,
      lineageId: newId(),
      position: { x: 0, y: 0 },
    });
  const laid: { order: string }[] = [];
  const goal = (text: string, clusterId?: string) => {
    const order = orderAfter(laid);
    laid.push({ order });
    return room.create(ank, {
      type: 'goal',
      text,
      stopTest: {},
      confirmed: true,
      lineageId: newId(),
      position: { x: 0, y: 0 },
      ...(clusterId === undefined ? {} : { clusterId, order }),
    });
  };
  return { room, cluster, goal };
}

describe('the groups on the big screen', () => {
  test('empty groups leave the place to the goals that are still loose', () => {
    const { room, cluster, goal } = aBoard();
    for (const title of ['', ' ', '', 'Wij']) cluster(title);
    goal('Niemand is alleen.');
    const { blocks, empty } = clusterBlocks(room.board, true);
    expect(empty).toBe(4);
    expect(blocks).toMatchObject([{ title: undefined, goals: [{ text: 'Niemand is alleen.' }] }]);
  });

  test('groups with goals come first, and what is loose after them', () => {
    const { room, cluster, goal } = aBoard();
    goal('Los.');
    goal('Samen.', cluster('Wij horen erbij'));
    expect(clusterBlocks(room.board, false).blocks.map(({ title }) => title)).toEqual([
      'Wij horen erbij',
      undefined,
    ]);
  });

  test('a group with more than fits goes on in a next block, and loses no goal', () => {
    const { room, cluster, goal } = aBoard();
    const full = cluster('Wij horen erbij');
    for (let index = 0; index < 12; index += 1) goal(`${index} ${LONG}`, full);
    for (const silent of [true, false]) {
      const { blocks, perPage } = clusterBlocks(room.board, silent);
      expect(blocks.length).toBeGreaterThan(2);
      expect(perPage).toBe(silent ? 2 : 4);
      expect(blocks.every(({ title }) => title === 'Wij horen erbij')).toBe(true);
      expect(blocks.flatMap(({ goals }) => goals)).toHaveLength(12);
      expect(Math.max(...blocks.map(({ goals }) => goals.length))).toBeLessThanOrEqual(3);
    }
  });
});

test('parts are as full as there is room, and what is too high stands alone', () => {
  expect(inParts([2, 3, 9, 1, 4], (height) => height, 5)).toEqual([[2, 3], [9], [1, 4]]);
  expect(inParts([], () => 1, 5)).toEqual([]);
  expect(linesOf('', 40)).toBe(1);
  expect(linesOf('x'.repeat(41), 40)).toBe(2);
});
