import { readRecords } from '@ambitiebord/shared/documents/document';
import type { Fields } from '@ambitiebord/shared/domain/patches';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument, padDocument } from '@ambitiebord/shared/protocol/documents';
import { FIRST_LAYOUT_BOARD as stored } from '@ambitiebord/shared/test-support/first-layout-board';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteCommand, notes, reader } from '../test-support/readers.ts';
import { CommittedRoom } from './committed-room.ts';
import { RoomState } from './room-state.ts';
import { openTestRooms, type TestRooms } from '../test-support/rooms.ts';

const SESSION = 'jlr0dycNKDVNthlj';
const PARTICIPANT = 'lK71TnYlmMu3HDqQ';
const PAD = padDocument('ambition-001');
const partner: Actor = {
  participantId: PARTICIPANT,
  role: 'partner',
  partnerId: 'KeXOypYRyOXZ_cq7',
};

let server: TestRooms;

/** A session as an older version has stored it: a board, a private document and a pad. */
beforeEach(async () => {
  server = openTestRooms();
  await server.store.createSession({
    sessionId: SESSION,
    roomCode: '2KTDG6FC',
    facilitatorKeyHash: 'facilitator',
    displayKeyHash: 'display',
    readKeyHash: 'read',
    retainUntil: 9,
    createdAt: 1,
  });
  const pad = new Y.Doc();
  pad.clientID = 1;
  pad.getText('text').insert(0, 'Wij willen');
  const updates = [
    ...stored.updates.map((hex) => ({ document: BOARD, bytes: Buffer.from(hex, 'hex') })),
    { document: ownDocument(PARTICIPANT), bytes: privateDocument() },
    { document: PAD, bytes: Y.encodeStateAsUpdate(pad) },
  ];
  for (const [index, update] of updates.entries()) {
    await server.store.commit([{ sessionId: SESSION, seq: index + 1, updates: [update] }]);
  }
});

afterEach(() => server.remove());

function privateDocument(): Uint8Array {
  const own = new Y.Doc();
  own.clientID = 1;
  const fields = Object.entries({
    type: 'note',
    id: 'private-note',
    text: 'voor mij',
    createdAt: 1,
  });
  own.getMap<unknown>('records').set('private-note', new Y.Map(fields));
  own.getMap('meta').set('seq', 1);
  return Y.encodeStateAsUpdate(own);
}

async function restart(): Promise<void> {
  await server.stop();
  server = openTestRooms(server.folder);
}

test('a session of an older version opens as it was, and goes on', async () => {
  const room = await server.rooms.open(SESSION);
  expect(Object.fromEntries(room.board())).toEqual(stored.records);
  expect(room.padText('ambition-001')).toBe('Wij willen');
  const { copy } = reader(room, partner, BOARD);
  const own = reader(room, partner, ownDocument(PARTICIPANT));
  await expect.poll(() => Object.fromEntries(readRecords(copy))).toEqual(stored.records);
  expect(await room.execute(partner, noteCommand('Erbij'))).toMatchObject({ ok: true });
  await expect.poll(() => notes(readRecords(copy))).toContain('Erbij');
  expect(readRecords(own.copy).get('private-note')).toMatchObject({ text: 'voor mij' });
  await restart();
  expect(notes((await server.rooms.open(SESSION)).board())).toContain('Erbij');
});

test('it is renewed once, before anybody reads, and nothing of the old layout stays', async () => {
  const before = await server.store.loadRoom(SESSION);
  await server.rooms.open(SESSION);
  const after = await server.store.loadRoom(SESSION);
  expect(after).toMatchObject({ seq: before.seq, logLength: 0 });
  for (const [name, updates] of after.documents) {
    const document = new Y.Doc();
    for (const update of updates) Y.applyUpdate(document, update);
    expect([...document.share.keys()]).toEqual([name === PAD ? 'text' : 'entries']);
  }
  await restart();
  await server.rooms.open(SESSION);
  expect(await server.store.loadRoom(SESSION)).toEqual(after);
});

test('while it cannot be stored the room does not open, and opens afterwards', async () => {
  const before = await server.store.loadRoom(SESSION);
  server.fail('compact');
  await expect(server.rooms.open(SESSION)).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await server.store.loadRoom(SESSION)).toEqual(before);
  server.fail();
  const room = await server.rooms.open(SESSION);
  expect(Object.fromEntries(room.board())).toEqual(stored.records);
});

test('what an older version left of rounds about nothing goes when the session is opened, the rest stays', async () => {
  const { sessionId } = await server.newSession();
  const author = { createdAt: 1, updatedAt: 1, authorId: partner.participantId };
  await server.stop();
  server = openTestRooms(server.folder);
  const before = await server.store.loadRoom(sessionId);
  const seq = before.seq + 1;
  const own = ownDocument(PARTICIPANT);
  const round = { type: 'round', kind: 'proposal', status: 'open', answered: 1, ...author };
  const answer = {
    type: 'answer',
    participantId: partner.participantId,
    value: { kind: 'proposal', text: 'GEHEIM' },
    ...author,
  };
  const left: [document: string, fields: Fields & { id: string }][] = [
    [BOARD, { ...round, id: 'about-nothing', targetId: 'group-gone' }],
    [BOARD, { ...round, id: 'about-all' }],
    [own, { ...answer, id: 'answer-about-nothing', roundId: 'about-nothing' }],
    [own, { ...answer, id: 'answer-gone', roundId: 'round-gone' }],
    [own, { ...answer, id: 'answer-about-all', roundId: 'about-all' }],
  ];
  const updates = new RoomState(new CommittedRoom(before)).write(
    left.map(([document, after]) => ({ document, id: after.id, before: null, after })),
    seq,
  );
  await server.store.commit([{ sessionId, seq, updates, documentFormat: 'an older one' }]);
  const opened = await server.rooms.open(sessionId);
  const names = () => [...opened.board().keys()].filter((id) => id.startsWith('about'));
  expect(names()).toEqual(['about-all']);
  const { copy } = reader(opened, partner, own);
  await expect.poll(() => [...readRecords(copy).keys()]).toEqual(['answer-about-all']);
  // Durable, and found done the next time.
  const swept = await server.store.loadRoom(sessionId);
  expect(swept.seq).toBe(seq + 1);
  await restart();
  await server.rooms.open(sessionId);
  expect((await server.store.loadRoom(sessionId)).seq).toBe(seq + 1);
});
