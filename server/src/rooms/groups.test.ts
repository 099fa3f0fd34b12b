import { audienceOf } from '@ambitiebord/shared/commands/audience';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { readRecords } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, groupDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { pairOf } from '@ambitiebord/shared/records/pairs';
import type * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reader } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let sessionId: string;
let room: Room;
let facilitator: Actor;
let fatma: Actor;
let kees: Actor;
let pairId: string;

beforeEach(async () => {
  server = openTestRooms();
  ({ sessionId, room } = await server.newSession());
  facilitator = await enter(room, 'facilitator');
  fatma = await enter(room, { organisation: 'De Linde' });
  kees = await enter(room, { organisation: 'De Lindelopers' });
  await run(facilitator, { type: 'setPairs', pairs: [{ participantIds: people(fatma, kees) }] });
  pairId = pairOf(room.board(), fatma.participantId)?.id ?? '';
});

afterEach(() => server.remove());

const people = (...actors: readonly Actor[]) => actors.map(({ participantId }) => participantId);

const run = async (actor: Actor, command: NewCommand, within = room) => {
  const answer = await within.execute(actor, { ...command, id: newId() });
  expect(answer).toMatchObject({ ok: true });
  return answer;
};

const write = (text: string, within = room) =>
  run(
    kees,
    {
      type: 'change',
      operations: [
        {
          action: 'create',
          audience: audienceOf(pairId),
          id: newId(),
          fields: {
            type: 'activity',
            text,
            existing: false,
            partnerId: kees.partnerId ?? '',
            position: { x: 0, y: 0 },
          },
        },
      ],
    },
    within,
  );

const texts = (copy: Y.Doc) =>
  recordsOf(readRecords(copy), 'activity')
    .map(({ text }) => text)
    .toSorted();

test('what a pair writes reaches its people, and nobody by any other document', async () => {
  const [first, second] = [reader(room, fatma, groupDocument(pairId)), reader(room, kees, BOARD)];
  const answer = await write('GEHEIM');
  expect(answer).toMatchObject({ documents: [groupDocument(pairId)] });
  await expect.poll(() => texts(first.copy)).toEqual(['GEHEIM']);
  const [activity] = recordsOf(readRecords(first.copy), 'activity');
  expect(JSON.stringify([...readRecords(second.copy)])).not.toContain('GEHEIM');
  const shared = await run(fatma, {
    type: 'shareLadder',
    pairId,
    activityId: activity?.id ?? '',
  });
  expect(shared).toMatchObject({ documents: [groupDocument(pairId), BOARD] });
  await expect.poll(() => texts(second.copy)).toEqual(['GEHEIM']);
  await expect.poll(() => texts(first.copy)).toEqual([]);
});

test('who is taken out of a pair is sent away at once, and hears nothing that comes in the same tick', async () => {
  const [out, stays] = [fatma, kees].map((actor) => reader(room, actor, groupDocument(pairId)));
  if (!out || !stays) throw new Error('both read');
  await write('voor');
  await expect.poll(() => texts(out.copy)).toEqual(['voor']);
  const pairs = [{ id: pairId, participantIds: people(kees) }];
  await Promise.all([run(facilitator, { type: 'setPairs', pairs }), write('na')]);
  await expect.poll(() => texts(stays.copy)).toEqual(['na', 'voor']);
  expect(out.closes).toEqual([CLOSE.forbidden]);
  expect(stays.closes).toEqual([]);
  expect(texts(out.copy)).toEqual(['voor']);
});

test('who is taken out of a pair is sent away when the answer to the commit was lost, too', async () => {
  const out = reader(room, fatma, groupDocument(pairId));
  server.failNextCommit('after');
  const pairs = [{ id: pairId, participantIds: people(kees) }];
  await run(facilitator, { type: 'setPairs', pairs });
  expect(out.closes).toEqual([CLOSE.forbidden]);
});

test('a pair finds its work again after a restart, compacted or not, and others still do not read it', async () => {
  await write('bewaard');
  await server.stop();
  server = openTestRooms(server.folder);
  const cold = await server.rooms.open(sessionId);
  expect(texts(reader(cold, fatma, groupDocument(pairId)).copy)).toEqual(['bewaard']);
  await write('erbij', cold);
  await cold.close();
  const stored = await server.store.loadRoom(sessionId);
  expect(stored.documents.get(groupDocument(pairId))).toHaveLength(1);
});
