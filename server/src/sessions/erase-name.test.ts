import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import { expect, onTestFinished, test, vi } from 'vitest';
import { succeed } from '@ambitiebord/shared/domain/result';
import { checkpointOf } from '../rooms/checkpoints.ts';
import { filesWith } from '../test-support/data-folder.ts';
import { enter, openTestRooms } from '../test-support/rooms.ts';
import { correctSnapshot } from './correct-snapshot.ts';
import { eraseName, eraseNameForOther } from './erase-name.ts';
import { Expiry } from './expiry.ts';
import { takeSnapshot } from './take-snapshot.ts';

// Erasing reads the whole file, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const FIRST = 'Fatma-die-nergens-anders-staat';
const SECOND = 'Fatma-met-een-nieuwe-naam';

/** A partner who changed the own name once, which could be undone, and was named by a facilitator. */
async function setUp() {
  const opened = openTestRooms();
  onTestFinished(() => opened.remove());
  const { sessionId, room } = await opened.newSession();
  const person = await enter(room, { organisation: 'De Brug' });
  const facilitator = await enter(room, 'facilitator');
  const change = (id: string, actor: typeof person, operation: object) =>
    room.execute(actor, { id, type: 'change', operations: [operation] });
  const rename = (id: string, displayName: string) =>
    change(id, person, {
      action: 'update',
      audience: BOARD,
      id: person.participantId,
      fields: { displayName },
    });
  for (const [id, name] of [
    ['rename-one', FIRST],
    ['rename-two', SECOND],
  ] as const) {
    expect(await rename(id, name)).toMatchObject({ ok: true });
  }
  const fields = { type: 'missingParty', who: 'De huisarts', inviter: ` ${SECOND} ` };
  const named = { action: 'create', audience: BOARD, id: 'missing-party', fields };
  expect(await change('name-in-a-text', facilitator, named)).toMatchObject({ ok: true });
  const by = { reason: 'step', by: facilitator.participantId, madeAt: 1 } as const;
  const checkpoint = checkpointOf(room.board(), by);
  const checkpoints = checkpoint ? [checkpoint] : [];
  await room.transact(() => succeed({ value: undefined, rows: { checkpoints } }));
  return { ...opened, sessionId, room, person, facilitator };
}

test('earlier names go too, and what somebody else typed in a field of names; no undo brings them back', async () => {
  const { folder, room, sessionId, person, facilitator, ...dependencies } = await setUp();
  for (const name of [FIRST, SECOND]) expect(filesWith(folder, name)).not.toEqual([]);
  await eraseName(dependencies, sessionId, person);
  for (const name of [FIRST, SECOND]) expect(filesWith(folder, name)).toEqual([]);
  const nameless = 'iemand van De Brug';
  expect(room.board().get(person.participantId)).toMatchObject({ displayName: nameless });
  expect(room.board().get('missing-party')).toMatchObject({ inviter: nameless });
  const [checkpoint] = await dependencies.store.checkpoints(sessionId);
  const kept = await dependencies.store.checkpoint(sessionId, checkpoint?.id ?? '');
  expect(kept?.content).toContain(`"inviter":"${nameless}"`);
  for (const [actor, commandId] of [
    [person, 'rename-one'],
    [person, 'rename-two'],
    [facilitator, 'name-in-a-text'],
  ] as const) {
    const undo = { id: `undo-${commandId}`, type: 'undo', commandId };
    const error = { code: 'nothing-to-undo' };
    expect(await room.execute(actor, undo)).toMatchObject({ ok: false, error });
  }
  for (const name of [FIRST, SECOND]) expect(filesWith(folder, name)).toEqual([]);
});

test('what could not be wiped is wiped later', async () => {
  const { folder, store, rooms, clock, fail, sessionId, person } = await setUp();
  fail('compact');
  await eraseName({ store, rooms, clock }, sessionId, person);
  expect(filesWith(folder, SECOND)).not.toEqual([]);
  expect(await store.sessionsToCompact()).toEqual([sessionId]);
  fail();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await new Expiry({ store, rooms, clock, log }).look();
  for (const name of [FIRST, SECOND]) expect(filesWith(folder, name)).toEqual([]);
  expect(await store.sessionsToCompact()).toEqual([]);
});

test('the name of who has no device goes too, at the word of somebody else', async () => {
  const { folder, room, sessionId, person, facilitator, ...dependencies } = await setUp();
  const name = 'Opa-die-nergens-anders-staat';
  const later = 'Opa-met-een-andere-naam';
  const partner = { name: 'Bewoners Linde', sector: 'residents' };
  const written = { id: 'write-for-one', type: 'writeFor', displayName: name, partner };
  expect(await room.execute(facilitator, written)).toMatchObject({ ok: true });
  const participantId =
    recordsOf(room.board(), 'participant').find(({ displayName }) => displayName === name)?.id ??
    '';
  const fields = { displayName: later };
  const rename = { action: 'update', audience: BOARD, id: participantId, fields };
  const renaming = { id: 'rename-other', type: 'change', operations: [rename] };
  expect(await room.execute(facilitator, renaming)).toMatchObject({ ok: true });
  for (const each of [name, later]) expect(filesWith(folder, each)).not.toEqual([]);
  await eraseNameForOther(dependencies, sessionId, participantId);
  for (const each of [name, later]) expect(filesWith(folder, each)).toEqual([]);
  const nameless = 'iemand van Bewoners Linde';
  expect(room.board().get(participantId)).toMatchObject({ displayName: nameless });
});

test('a text that a facilitator corrects is gone from every file once it is off the board', async () => {
  const { folder, room, sessionId, facilitator, ...opened } = await setUp();
  const retention = { sessionDays: 180, sessionMaxDays: 365, snapshotDays: 730 };
  const { id: snapshotId } = await takeSnapshot(
    room,
    { ...opened, retention },
    facilitator.participantId,
  );
  const find = SECOND;
  const correction = { find, replace: 'iemand', reason: 'nameRemoved' } as const;
  const correct = () => correctSnapshot(opened, sessionId, snapshotId, correction);
  expect(await correct()).toEqual({ versions: 1, onBoard: true });
  const version = async () => {
    const stored = await opened.store.goalsSnapshot(sessionId, snapshotId);
    return storedSnapshotSchema.parse(JSON.parse(stored?.content ?? ''));
  };
  expect(await version()).toMatchObject({ revisions: [{ reason: 'nameRemoved' }] });
  expect(JSON.stringify(await version())).not.toContain(SECOND);
  expect(recordsOf(room.board(), 'goalsSnapshot')).toMatchObject([
    { contentHash: (await version()).contentHash },
  ]);

  // On the board it is for people to change, and then it is in what the server remembers of it.
  expect(filesWith(folder, SECOND)).not.toEqual([]);
  const { person } = opened;
  for (const [actor, id, fields] of [
    [facilitator, 'missing-party', { inviter: 'Iemand' }],
    [person, person.participantId, { displayName: 'Iemand' }],
  ] as const) {
    const operations = [{ action: 'update', audience: BOARD, id, fields }];
    const command = { id: `other-${id}`, type: 'change', operations };
    expect(await room.execute(actor, command)).toMatchObject({ ok: true });
  }
  expect(await correct()).toEqual({ versions: 0, onBoard: false });
  expect(filesWith(folder, SECOND)).toEqual([]);
  expect(await version()).toMatchObject({ revisions: [{ reason: 'nameRemoved' }] });
});

test('a correction that finds nothing changes nothing: what can be undone and checkpoints stay', async () => {
  const { room, sessionId, facilitator, ...opened } = await setUp();
  const { store } = opened;
  const retention = { sessionDays: 180, sessionMaxDays: 365, snapshotDays: 730 };
  const by = facilitator.participantId;
  const { id: snapshotId } = await takeSnapshot(room, { ...opened, retention }, by);
  const checkpoints = async () => {
    const kept = await store.checkpoints(sessionId);
    return Promise.all(kept.map(({ id }) => store.checkpoint(sessionId, id)));
  };
  const before = await checkpoints();
  const snapshotBefore = await store.goalsSnapshot(sessionId, snapshotId);
  expect(before).toHaveLength(1);
  // Each of these is in patches and checkpoints: a type, a field, an id, a part of a word, and a letter.
  for (const find of ['missingParty', 'inviter', 'missing-party', 'huisart', 'e']) {
    const correction = { find, replace: 'x', reason: 'nameRemoved' } as const;
    expect(await correctSnapshot(opened, sessionId, snapshotId, correction)).toEqual({
      versions: 0,
      onBoard: false,
    });
  }
  expect(await checkpoints()).toEqual(before);
  expect(await store.goalsSnapshot(sessionId, snapshotId)).toEqual(snapshotBefore);
  const undo = { id: 'undo-naming', type: 'undo', commandId: 'name-in-a-text' };
  expect(await room.execute(facilitator, undo)).toMatchObject({ ok: true });
  expect(room.board().has('missing-party')).toBe(false);
});
