import { newId } from '@ambitiebord/shared/domain/ids';
import {
  CHECKPOINT_LENGTH_PER_SESSION,
  CHECKPOINTS_PER_SESSION,
  DELETIONS_BEFORE_CHECKPOINT,
  RESTORATIONS_REMEMBERED,
} from '@ambitiebord/shared/domain/limits';
import { padDocument } from '@ambitiebord/shared/protocol/documents';
import {
  recordsOf,
  sessionOf,
  type BoardRecord,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { reader } from '../test-support/readers.ts';
import { openTestRooms } from '../test-support/rooms.ts';
import { create, makeAmbition, setUpStage } from '../test-support/stage.ts';
import { checkpointOf } from './checkpoints.ts';
import { updateMessage } from './document-messages.ts';

const NOTE = { type: 'note', text: 'een', colour: 'yellow', position: { x: 0, y: 0 } };
const announcement = 'Het bord staat weer zoals het was.';

async function setUp() {
  const server = openTestRooms();
  onTestFinished(() => server.remove());
  const stage = await setUpStage(server);
  const { room, must, people } = stage;
  /** Keeps a checkpoint as the server does at each step; returns its id. */
  const keep = async (): Promise<string> => {
    const by = people.facilitator.participantId;
    const made = checkpointOf(room.board(), { reason: 'step', by, madeAt: server.clock.now() });
    const checkpoints = made ? [made] : [];
    await room.transact(() => ({ ok: true, value: { value: undefined, rows: { checkpoints } } }));
    return made?.id ?? '';
  };
  const restore = (checkpointId: string) =>
    must('facilitator', { type: 'restoreCheckpoint', checkpointId, announcement });
  return { ...server, ...stage, keep, restore };
}

test('a session keeps so many checkpoints, and remembers so many restorations', async () => {
  const { room, must, store, keep, restore } = await setUp();
  await must('partner', create('board', newId(), NOTE));
  const checkpointId = await keep();
  await restore(checkpointId);
  for (let nth = 0; nth < RESTORATIONS_REMEMBERED; nth++) await restore(checkpointId);
  expect(sessionOf(room.board())?.restorations).toHaveLength(RESTORATIONS_REMEMBERED);
  for (let nth = 0; nth < CHECKPOINTS_PER_SESSION; nth++) await keep();
  const kept = await store.checkpoints(room.sessionId);
  expect(kept).toHaveLength(CHECKPOINTS_PER_SESSION);
  expect(kept.map(({ id }) => id)).not.toContain(checkpointId);
});

test('a board that is larger than all checkpoints may be is kept in none', () => {
  const note = { ...NOTE, id: newId(), createdAt: 1, updatedAt: 1, authorId: newId() };
  const text = 'a'.repeat(CHECKPOINT_LENGTH_PER_SESSION);
  const session = { type: 'session', id: newId(), step: 'why' };
  const board = (words: string): Records =>
    new Map(
      [session, { ...note, text: words }].map((each) => [each.id, each as unknown as BoardRecord]),
    );
  const by = { reason: 'step', by: newId(), madeAt: 1 } as const;
  expect(checkpointOf(board(''), by)).toBeDefined();
  expect(checkpointOf(board(text), by)).toBeUndefined();
});

test('a board with nothing on it needs no checkpoint', async () => {
  const { keep, room, store } = await setUp();
  await keep();
  expect(await store.checkpoints(room.sessionId)).toEqual([]);
});

test('before much is deleted at once there is a checkpoint, which brings it back', async () => {
  const { room, must, people, store, restore } = await setUp();
  const ids = Array.from({ length: DELETIONS_BEFORE_CHECKPOINT }, () => newId());
  for (const id of ids) await must('partner', create('board', id, NOTE));
  const remove = (some: string[]) =>
    must('facilitator', {
      type: 'change',
      operations: some.map((id) => ({ action: 'delete', audience: 'board', id })),
    });
  await remove(ids);
  const [checkpoint] = await store.checkpoints(room.sessionId);
  expect(checkpoint).toMatchObject({ reason: 'delete', by: people.facilitator.participantId });
  await restore(checkpoint?.id ?? '');
  expect(ids.filter((id) => room.board().has(id))).toEqual(ids);
  await remove(ids.slice(1));
  // Of the empty board before the restoration there is none, and fewer deletions are no risk.
  expect(await store.checkpoints(room.sessionId)).toEqual([checkpoint]);
});

test('a partner restores nothing, nor does anybody a checkpoint of another session', async () => {
  const { room, people, keep, must, newSession } = await setUp();
  await must('partner', create('board', newId(), NOTE));
  const command = { id: newId(), type: 'restoreCheckpoint', announcement };
  const checkpointId = await keep();
  const forbidden = await room.execute(people.partner, { ...command, checkpointId });
  expect(forbidden).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  const other = await newSession();
  const elsewhere = await other.room.execute(people.facilitator, { ...command, checkpointId });
  expect(elsewhere).toMatchObject({ ok: false });
});

test('before a restoration there is a checkpoint of what was, in the same commit', async () => {
  const { room, must, store, keep, restore } = await setUp();
  await must('partner', create('board', newId(), NOTE));
  const checkpointId = await keep();
  const later = newId();
  await must('partner', create('board', later, NOTE));
  const restored = await restore(checkpointId);
  expect(room.board().has(later)).toBe(false);
  const [before] = await store.checkpoints(room.sessionId);
  expect(before).toMatchObject({ reason: 'restore' });
  await restore(before?.id ?? '');
  expect(room.board().has(later)).toBe(true);
  await must('facilitator', { type: 'undo', commandId: restored });
  expect(sessionOf(room.board())?.restorations?.[0]).toHaveProperty('undoneAt');
});

test('the sentence goes back with its pad, so that the next visit to its step does not bring it again', async () => {
  const stage = await setUp();
  const { room, people, must, keep, restore } = stage;
  const ambitionId = await makeAmbition(stage);
  const write = async (text: string): Promise<void> => {
    await must('facilitator', { type: 'setStep', step: 'ambition' });
    const { copy, connection } = reader(room, people.partner, padDocument(ambitionId));
    copy.getText('text').insert(0, text);
    room.sockets.receive(connection, updateMessage(Y.encodeStateAsUpdate(copy)));
    await must('facilitator', { type: 'setStep', step: 'contributions' });
  };
  const text = () => recordsOf(room.board(), 'ambition')[0]?.text;
  await write('Niemand alleen.');
  const checkpointId = await keep();
  await write('Wij willen: ');
  expect(text()).toBe('Wij willen: Niemand alleen.');
  const commandId = await restore(checkpointId);
  expect(text()).toBe('Niemand alleen.');
  await must('facilitator', { type: 'setStep', step: 'ambition' });
  expect(room.padText(ambitionId)).toBe('Niemand alleen.');
  // While people write it, it is theirs.
  await restore(checkpointId);
  await must('facilitator', { type: 'setStep', step: 'contributions' });
  await must('facilitator', { type: 'undo', commandId });
  expect(text()).toBe('Wij willen: Niemand alleen.');
  expect(room.padText(ambitionId)).toBe('Wij willen: Niemand alleen.');
});
