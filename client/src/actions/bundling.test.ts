import { recordOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { expect, test } from 'vitest';
import { bundle, selectBundle, unbundle } from './bundling.ts';
import { duplicateOperations } from './duplicate.ts';
import { contextIn, roomSession } from './room-session.ts';

const { room, partners } = playedCase('clustered');
const [partner, other] = partners;
if (!partner || !other) throw new Error('the case has partners');
const session = roomSession(room, partner);
const context = (selection: readonly string[]) => contextIn(session, selection);
const noteAt = (x: number): string => {
  const position = { x, y: -9000 };
  const id = room.create(other, { type: 'note', text: 'Bankjes', colour: 'blue', position });
  session.refresh();
  return id;
};
const bundleOf = (id: string) => recordOf(room.board, 'note', id)?.bundleId;

test('anybody keeps the notes of others together, adds one and takes them apart, each as one step', () => {
  const [one, two, three] = [noteAt(0), noteAt(200), noteAt(400)] as const;
  expect(bundle.may(context([one]))).toBe(false);
  bundle.perform(context([one, two]));
  expect(bundleOf(one)).toBeDefined();
  expect(bundleOf(two)).toBe(bundleOf(one));
  expect(bundle.may(context([one, two]))).toBe(false);
  // One of them stands for all: what is added comes into one bundle with them.
  bundle.perform(context([two, three]));
  expect(new Set([one, two, three].map(bundleOf)).size).toBe(1);
  expect(selectBundle.may(context([three]))).toBe(true);
  expect(selectBundle.may(context([one, two, three]))).toBe(false);
  unbundle.perform(context([three]));
  expect([one, two, three].map(bundleOf)).toEqual([undefined, undefined, undefined]);
  session.undo();
  expect(new Set([one, two, three].map(bundleOf)).size).toBe(1);
  expect(bundleOf(one)).toBeDefined();
});

test('who is left over alone is in no bundle, and a copy of a bundle is another one', () => {
  const [one, two] = [noteAt(1000), noteAt(1200)] as const;
  bundle.perform(context([one, two]));
  const copies = duplicateOperations(layOut(room.board), [one, two], { x: 0, y: 500 }, partner).map(
    (operation) => ('fields' in operation ? operation.fields['bundleId'] : undefined),
  );
  expect(copies).toEqual([copies[0], copies[0]]);
  expect(copies[0]).not.toBe(bundleOf(one));
  room.change(other, { action: 'delete', audience: 'board', id: two });
  session.refresh();
  expect(unbundle.may(context([one]))).toBe(false);
  expect(selectBundle.may(context([one]))).toBe(false);
});

test('a rung and a goal in a group go with their ladder and their group, not with a bundle', () => {
  const rung = [...room.board.values()].find(({ type }) => type === 'whyStep');
  const goal = [...room.board.values()].find(
    (record) => record.type === 'goal' && record.clusterId !== undefined,
  );
  if (!rung || !goal) throw new Error('the case has both');
  expect(bundle.may(context([rung.id, goal.id]))).toBe(false);
  const note = noteAt(2000);
  expect(bundle.may(context([rung.id, goal.id, note]))).toBe(false);
});
