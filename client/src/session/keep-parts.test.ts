import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { ladders } from '@ambitiebord/shared/views/ladders';
import { expect, test } from 'vitest';
import { keepParts } from './keep-parts.ts';

test('a view that is made anew keeps every part whose records did not change, also when others come or go', () => {
  const { room, facilitator } = playedCase('clustered');
  const before = ladders(room.board);
  expect(keepParts(before, ladders(room.board))).toBe(before);

  const [changed] = recordsOf(room.board, 'whyStep');
  const fields = { answer: 'Anders' };
  const id = changed?.id ?? '';
  room.change(facilitator, { action: 'update', audience: 'board', id, fields });
  const after = keepParts(before, ladders(room.board));
  const others = after.filter((ladder) => !before.includes(ladder));
  expect(others.map(({ activity }) => activity.id)).toEqual([changed?.activityId]);
  // What did change is the new record itself.
  expect(others[0]?.steps.find((step) => step.id === id)).toBe(room.board.get(id));

  const groups = clusters(room.board);
  const gone = groups[0]?.cluster.id ?? '';
  room.change(facilitator, { action: 'delete', audience: 'board', id: gone });
  const left = keepParts(groups, clusters(room.board));
  expect(left).toEqual(groups.slice(1));
  left.forEach((group, at) => expect(group).toBe(groups[at + 1]));
});

test('sets and maps with the same members are the same, and what has a life of its own is not looked into', () => {
  const [set, map] = [new Set(['a']), new Map([['a', 1]])];
  expect(keepParts(set, new Set(['a']))).toBe(set);
  expect(keepParts(set, new Set(['b']))).toEqual(new Set(['b']));
  expect(keepParts(map, new Map([['a', 1]]))).toBe(map);
  expect(keepParts(map, new Map([['a', 2]]))).toEqual(new Map([['a', 2]]));
  const room = new TestRoom();
  expect(keepParts(new TestRoom(), room)).toBe(room);
  const dates = { at: 1, of: undefined };
  expect(keepParts(dates, { at: 1, of: undefined })).toBe(dates);
  expect(keepParts(dates, { at: 1 })).toEqual({ at: 1 });
  expect(keepParts([1, 2], [1])).toEqual([1]);
});
