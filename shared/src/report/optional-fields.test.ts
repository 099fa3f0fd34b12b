import { recordsOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { expect, test } from 'vitest';
import { buildGoalsSnapshot } from './goals-snapshot.ts';
import { snapshotToMarkdown } from './markdown.ts';
import { goalsSnapshotSchema, type GoalsSnapshot } from './snapshot-schema.ts';

/** The snapshot of a room as it is stored; the schema must know all that is in it. */
function taken(room: TestRoom): GoalsSnapshot {
  const content = buildGoalsSnapshot({
    board: room.board,
    snapshotId: 'snapshot-1',
    takenAt: room.now,
    retainUntil: room.now + 1,
    padText: () => '',
  });
  return goalsSnapshotSchema.parse({ ...content, contentHash: 'a'.repeat(64) });
}

test('the area and what people notice are in the report where they were written', () => {
  const { room, facilitator } = playedCase('why');
  const [goal] = recordsOf(room.board, 'goal');
  if (!goal) throw new Error('there is a goal');
  const fields = { experienceSign: 'De koffie staat klaar.' };
  room.do(facilitator, {
    type: 'change',
    operations: [{ action: 'update', audience: 'board', id: goal.id, fields }],
  });
  const snapshot = taken(room);
  expect(snapshot.goals.find(({ id }) => id === goal.id)).toMatchObject(fields);
  const report = snapshotToMarkdown(snapshot);
  expect(report).toMatch(/Gebied.*\n*.*Lindewijk/);
  expect(report).toMatch(/Waaraan merken mensen het\?.*\n*.*De koffie staat klaar\./);
});

test('what nobody wrote is not in a snapshot, as in older ones', () => {
  const snapshot = taken(new TestRoom());
  expect(snapshot).not.toHaveProperty('area');
  expect(snapshotToMarkdown(snapshot)).not.toContain('Gebied');
});
