import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { expect, test } from 'vitest';
import { changesBetween, gathered, isNothing, NO_CHANGES } from './changes.ts';

const note = { type: 'note', text: 'Kijk', colour: 'pink', position: { x: 0, y: -900 } };

test('what others add, move and delete is a change; what one adds oneself is not', () => {
  const { room, facilitator, partners } = playedCase('clustered');
  const [me = facilitator] = partners;
  const look = () => new Map(room.board);
  const before = look();
  const theirs = room.create(facilitator, note);
  room.create(me, note);
  const added = changesBetween(before, look(), me.participantId);
  expect(added).toEqual({ ...NO_CHANGES, added: [theirs] });

  const placed = look();
  const goal = recordsOf(placed, 'goal').find(({ clusterId }) => clusterId !== undefined);
  room.change(facilitator, {
    action: 'update',
    audience: 'board',
    id: theirs,
    fields: { position: { x: 40, y: -900 } },
  });
  room.change(facilitator, {
    action: 'update',
    audience: 'board',
    id: goal?.id ?? '',
    fields: { clusterId: null, order: null },
  });
  const moved = changesBetween(placed, look(), me.participantId);
  expect(new Set(moved.moved)).toEqual(new Set([theirs, goal?.id]));
  expect(moved.added).toEqual([]);

  const full = look();
  room.change(facilitator, { action: 'delete', audience: 'board', id: theirs });
  const removed = changesBetween(full, look(), me.participantId);
  expect(removed).toEqual({ ...NO_CHANGES, removed: 1 });

  // Another wording is no move.
  const worded = look();
  room.change(facilitator, {
    action: 'update',
    audience: 'board',
    id: goal?.id ?? '',
    fields: { text: 'Anders' },
  });
  expect(isNothing(changesBetween(worded, look(), me.participantId))).toBe(true);
});

test('lots of changes are gathered as one, each thing once', () => {
  const one = { added: ['a'], removed: 1, moved: ['b'] };
  expect(gathered(one, { added: ['a', 'c'], removed: 2, moved: ['b'] })).toEqual({
    added: ['a', 'c'],
    removed: 3,
    moved: ['b'],
  });
  expect(isNothing(NO_CHANGES)).toBe(true);
});
