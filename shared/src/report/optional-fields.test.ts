import { recordsOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, type Fields } from '../test-support/test-room.ts';
import { expect, test } from 'vitest';
import { buildGoalsSnapshot } from './goals-snapshot.ts';
import { snapshotToMarkdown } from './snapshot-markdown.ts';
import { goalsSnapshotSchema, type GoalsSnapshot } from './snapshot-schema.ts';
import { withoutName } from './without-name.ts';

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

/** A change of one record on the board. */
const update = (id: string, fields: Fields) =>
  ({ action: 'update', audience: 'board', id, fields }) as const;

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

test('a stop test that was skipped is told as such', () => {
  const { room, facilitator } = playedCase('why');
  const [goal] = recordsOf(room.board, 'goal');
  if (!goal) throw new Error('there is a goal');
  const stopTest = { a: 'yes', skipped: true };
  room.do(facilitator, { type: 'change', operations: [update(goal.id, { stopTest })] });
  const snapshot = taken(room);
  expect(snapshot.goals.find(({ id }) => id === goal.id)).toMatchObject({ stopTest });
  expect(snapshotToMarkdown(snapshot)).toMatch(/Is dit echt een doel\?.*\n*.*overgeslagen/);
});

test('what nobody wrote is not in a snapshot, as in older ones', () => {
  const snapshot = taken(new TestRoom());
  expect(snapshot).not.toHaveProperty('area');
  expect(snapshotToMarkdown(snapshot)).not.toContain('Gebied');
});

test('steps are called in the report as the facilitator called them', () => {
  const plan = {
    title: 'Kort',
    minutes: { welcome: 5, break: 5, snapshot: 5 },
    titles: { break: 'Soep' },
  };
  const room = new TestRoom({ plan });
  room.do(room.facilitator(), { type: 'skipStep', step: 'break', skipped: true });
  const snapshot = taken(room);
  expect(snapshot.stepTitles).toEqual({ break: 'Soep' });
  expect(snapshotToMarkdown(snapshot)).toContain('Soep');
  expect(snapshotToMarkdown(snapshot)).not.toContain('Pauze');
  expect(taken(new TestRoom())).not.toHaveProperty('stepTitles');
});

test('who was not at the table is named among who is missing, and as open until it has answered', () => {
  const { room, facilitator, partners } = playedCase('written');
  const [fatma] = partners;
  const partnerId = fatma?.partnerId ?? '';
  const said = () => snapshotToMarkdown(taken(room));
  expect(said()).not.toContain('was er niet bij');
  room.do(facilitator, { type: 'change', operations: [update(partnerId, { present: false })] });
  expect(said()).toContain('Is partner, maar was er niet bij.');
  expect(said()).toContain('was er niet bij en antwoordt later');
  const snapshot = taken(room);
  const decisions = [{ partnerId, choice: 'yes', condition: null, until: null } as const];
  const answered = snapshotToMarkdown({ ...snapshot, decisions });
  expect(answered).toContain('Is partner, maar was er niet bij.');
  expect(answered).not.toContain('antwoordt later');
});

test('what an organisation said of itself and who speaks for it stand beside its name', () => {
  const { room, facilitator, partners } = playedCase('written');
  const [fatma] = partners;
  const ids = [fatma?.partnerId ?? '', fatma?.participantId ?? ''] as const;
  const said = { coreGroup: true, mandate: 'needsBacking', present: false };
  room.do(facilitator, {
    type: 'change',
    operations: [update(ids[0], said), update(ids[1], { spokesperson: true })],
  });
  const snapshot = taken(room);
  expect(snapshot.partners[0]).toMatchObject(said);
  expect(snapshot.partners[1]).not.toHaveProperty('mandate');
  const report = snapshotToMarkdown(snapshot);
  expect(report).toContain('kerngroep, overlegt eerst met de achterban, niet aanwezig');
  expect(report).toContain('(woordvoerder)');
  expect(report.match(/woordvoerder/g)).toHaveLength(1);
  // Taking a name away leaves the rest of what is known.
  const nameless = withoutName(snapshot, ids[1], room.now);
  expect(nameless?.participants.find(({ id }) => id === ids[1])?.spokesperson).toBe(true);
});
