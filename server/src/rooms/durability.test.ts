import { EventEmitter, once } from 'node:events';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { readRecords } from '@ambitiebord/shared/documents/document';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteCommand, notes, reader } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { Room } from './room.ts';

// A thousand commits take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let server: TestRooms;
let sessionId: string;
let room: Room;
let facilitator: Actor;
let partner: Actor;

beforeEach(async () => {
  server = openTestRooms();
  ({ sessionId, room } = await server.newSession());
  facilitator = await enter(room, 'facilitator');
  partner = await enter(room, { organisation: 'Thuiszorg De Linde' });
});

afterEach(() => server.remove());

test('a commit that fails is told, changes nothing, and the room goes on', async () => {
  const { copy, closes } = reader(room, facilitator, BOARD);
  await room.execute(partner, noteCommand('Voor'));
  server.failNextCommit('before');
  const command = noteCommand('Tijdens');
  expect(await room.execute(partner, command)).toMatchObject({
    error: { code: 'storage-failed' },
  });
  expect(await room.execute(partner, noteCommand('Na'))).toMatchObject({ ok: true });
  expect(await room.execute(partner, command)).toMatchObject({ ok: true });
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Na', 'Tijdens', 'Voor']);
  expect(closes).toEqual([]);
});

test('a commit whose answer is lost is found and acknowledged, and applied once', async () => {
  const { copy } = reader(room, facilitator, BOARD);
  server.failNextCommit('after');
  const command = noteCommand('Een keer');
  const answer = await room.execute(partner, command);
  expect(answer).toMatchObject({ ok: true });
  expect(await room.execute(partner, command)).toEqual(answer);
  await expect.poll(() => notes(readRecords(copy))).toEqual(['Een keer']);
  server.failNextCommit('after');
  const kees = await enter(room, { organisation: 'Buurthuis De Brug' });
  await expect.poll(() => recordsOf(readRecords(copy), 'participant')).toHaveLength(3);
  expect(recordsOf(room.board(), 'participant').map(({ id }) => id)).toContain(kees.participantId);
});

test('a commit whose outcome stays unknown is applied once when it is sent again', async () => {
  const { copy } = reader(room, facilitator, BOARD);
  server.failNextCommit('after');
  server.fail('loadRoom');
  const command = noteCommand('Een keer');
  expect(await room.execute(partner, command)).toMatchObject({
    error: { code: 'storage-failed' },
  });
  expect(await room.execute(partner, command)).toMatchObject({
    error: { code: 'storage-failed' },
  });
  server.fail();
  expect(await room.execute(partner, command)).toMatchObject({ ok: true });
  expect(notes(room.board())).toEqual(['Een keer']);
  // Who was connected all the time misses nothing, nor what comes after.
  await expect.poll(() => notes(readRecords(copy))).toEqual(['Een keer']);
  await room.execute(partner, noteCommand('Daarna'));
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Daarna', 'Een keer']);
});

test('a fault after a commit costs nobody what was committed', async () => {
  const broken = reader(room, partner, BOARD);
  const { copy } = reader(room, facilitator, BOARD);
  await expect.poll(() => readRecords(copy).size).toBeGreaterThan(0);
  let faults = 1;
  const { send } = broken.connection;
  Object.assign(broken.connection, {
    send: (...frames: Uint8Array[]) => {
      if (faults-- > 0) throw new Error('this socket is broken');
      send(...frames);
    },
  });
  const command = noteCommand('Toch');
  await room.execute(partner, command);
  const late = reader(room, facilitator, BOARD);
  expect(await room.execute(partner, command)).toMatchObject({ ok: true });
  for (const each of [copy, broken.copy, late.copy]) {
    await expect.poll(() => notes(readRecords(each))).toEqual(['Toch']);
  }
});

test('a connection that fails while it is told something costs nobody else anything', async () => {
  const { copy } = reader(room, facilitator, BOARD);
  const { connection, disconnect } = reader(room, partner, BOARD);
  let closes = 0;
  const close = (): void => {
    closes += 1;
    throw new Error('already gone');
  };
  Object.assign(connection, { close });
  const { participantId } = partner;
  const removal = { id: newId(), type: 'removeParticipant', participantId };
  const answers = await Promise.all([
    room.execute(facilitator, removal),
    room.execute(facilitator, noteCommand('Gaat door')),
  ]);
  expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
  expect(closes).toBe(1);
  disconnect();
  expect(await room.readBoard(notes)).toEqual(['Gaat door']);
  await expect.poll(() => notes(readRecords(copy))).toEqual(['Gaat door']);
});

test('the board is read from what is stored, also while the room recovers', async () => {
  server.failNextCommit('before');
  server.fail('loadRoom');
  await room.execute(partner, noteCommand('Nooit'));
  expect(await room.readBoard(notes)).toEqual([]);
  server.fail();
  const during = room.execute(partner, noteCommand('Gelukt'));
  expect(await room.readBoard(notes)).toEqual([]);
  await during;
  expect(await room.readBoard(notes)).toEqual(['Gelukt']);
});

test('while the disk is full or broken the board is read, the code says so, and it goes on by itself', async () => {
  const { copy } = reader(room, facilitator, BOARD);
  await room.execute(partner, noteCommand('Voor'));
  for (const [disk, code] of [
    ['full', 'storage-full'],
    ['broken', 'storage-failed'],
  ] as const) {
    server.faults.disk = disk;
    const command = noteCommand(disk);
    expect(await room.execute(partner, command)).toMatchObject({ error: { code } });
    expect(await room.execute(partner, command)).toMatchObject({ error: { code } });
    const during = reader(room, facilitator, BOARD);
    await expect.poll(() => notes(readRecords(during.copy))).toContain('Voor');
    const read = notes(readRecords(during.copy)).toSorted();
    expect((await room.readBoard(notes)).toSorted()).toEqual(read);
    expect(notes(readRecords(during.copy))).not.toContain(disk);
    server.faults.disk = 'good';
    expect(await room.execute(partner, command)).toMatchObject({ ok: true });
    expect(await room.execute(partner, command)).toMatchObject({ ok: true });
  }
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Voor', 'broken', 'full']);
});

test('a slow disk holds up its own answers and loses nothing', async () => {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  server.faults.beforeCommit = async () => void (await opened);
  const first = room.execute(partner, noteCommand('Traag'));
  const second = room.execute(facilitator, noteCommand('Daarna'));
  const { copy } = reader(room, facilitator, BOARD);
  await expect.poll(() => readRecords(copy).size).toBeGreaterThan(0);
  expect(notes(readRecords(copy))).toEqual([]);
  gate.emit('open');
  expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Daarna', 'Traag']);
});

test('a room that cannot be understood fails, and no other', async () => {
  const { sessionId: damaged } = await server.newSession();
  await server.stop();
  server = openTestRooms(server.folder);
  const { seq } = await server.store.loadRoom(damaged);
  const updates = [{ document: BOARD, bytes: new Uint8Array([255, 255, 255]) }];
  // Of another format, so that it is unpacked when it is opened.
  const documentFormat = 'another one';
  await server.store.commit([{ sessionId: damaged, seq: seq + 1, updates, documentFormat }]);
  const failed = { code: 'storage-failed' };
  await expect(server.rooms.open(damaged)).rejects.toMatchObject(failed);
  const other = await server.rooms.open(sessionId);
  expect(await other.execute(partner, noteCommand('Gaat door'))).toMatchObject({ ok: true });
});

test('who asks while a commit is under way gets what was there before, until it is there', async () => {
  for (const fails of [true, false]) {
    let late: ReturnType<typeof reader> | undefined;
    let read: Promise<string[]> | undefined;
    server.duringNextCommit(() => {
      late = reader(room, facilitator, BOARD);
      read = room.readBoard(notes);
    });
    if (fails) server.failNextCommit('before');
    const answer = await room.execute(partner, noteCommand('Onderweg'));
    expect(answer.ok).toBe(!fails);
    const stored = fails ? [] : ['Onderweg'];
    expect(await read).toEqual(stored);
    await expect.poll(() => readRecords(late?.copy ?? new Y.Doc()).size).toBeGreaterThan(0);
    expect(notes(readRecords(late?.copy ?? new Y.Doc()))).toEqual(stored);
  }
});

test('a compaction that fails stops neither the commands nor the stop', async () => {
  const { closes } = reader(room, facilitator, BOARD);
  server.fail('compact');
  expect(await room.execute(partner, noteCommand('Blijft'))).toMatchObject({ ok: true });
  await server.rooms.stop();
  expect(closes).toEqual([4503]);
  server.fail();
  await server.stop();
  server = openTestRooms(server.folder);
  const reopened = await server.rooms.open(sessionId);
  expect(await reopened.readBoard(notes)).toEqual(['Blijft']);
});

test('nobody hears that a session is gone before it is', async () => {
  const { closes } = reader(room, facilitator, BOARD);
  server.fail('deleteSession');
  await expect(server.rooms.delete(sessionId)).rejects.toThrow('disk');
  expect(closes).toEqual([4503]);
  server.fail();
  const reopened = await server.rooms.open(sessionId);
  const again = reader(reopened, facilitator, BOARD);
  await server.rooms.delete(sessionId);
  expect(again.closes).toEqual([4410]);
  await expect(server.rooms.open(sessionId)).rejects.toMatchObject({ code: 'not-found' });
});

test('a room reads the same after a restart, and still knows what it answered', async () => {
  const command = noteCommand('Blijft');
  const answer = await room.execute(partner, command);
  await server.stop();
  const again = openTestRooms(server.folder);
  server = again;
  const reopened = await again.rooms.open(sessionId);
  expect(notes(reopened.board())).toEqual(['Blijft']);
  expect(await reopened.execute(partner, command)).toEqual(answer);
  expect(notes(reopened.board())).toHaveLength(1);
  const { copy } = reader(reopened, facilitator, BOARD);
  await reopened.execute(partner, noteCommand('Erbij'));
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Blijft', 'Erbij']);
});

test('undo works across a restart', async () => {
  const command = noteCommand();
  await room.execute(partner, command);
  await server.stop();
  server = openTestRooms(server.folder);
  const reopened = await server.rooms.open(sessionId);
  const undo = { id: newId(), type: 'undo', commandId: command.id };
  expect(await reopened.execute(partner, undo)).toMatchObject({ ok: true });
  expect(notes(reopened.board())).toEqual([]);
  const redo = { id: newId(), type: 'undo', commandId: undo.id };
  expect(await reopened.execute(partner, redo)).toMatchObject({ ok: true });
  expect(notes(reopened.board())).toHaveLength(1);
});

test('the secret answers of a round whose target was deleted are nowhere, after a restart too', async () => {
  const clusterId = newId();
  const position = { x: 0, y: 0 };
  const fields = { type: 'cluster', title: '', lineageId: newId(), position };
  const about = { audience: 'board', id: clusterId } as const;
  const must = async (actor: Actor, command: NewCommand): Promise<string> => {
    const id = newId();
    expect(await room.execute(actor, { ...command, id })).toMatchObject({ ok: true });
    return id;
  };
  await must(partner, { type: 'change', operations: [{ action: 'create', ...about, fields }] });
  await must(facilitator, { type: 'openRound', kind: 'proposal', targetId: clusterId });
  const roundId = recordsOf(room.board(), 'round')[0]?.id ?? '';
  const value = { kind: 'proposal', text: 'GEHEIM' } as const;
  await must(facilitator, { type: 'setStep', step: 'cluster' });
  await must(partner, { type: 'answerRound', roundId, value });
  const own = ownDocument(partner.participantId);
  const stored = () => readRecords(reader(room, partner, own).copy);
  await expect.poll(() => recordsOf(stored(), 'answer')).toHaveLength(1);
  const commandId = await must(facilitator, {
    type: 'change',
    operations: [{ action: 'delete', ...about }],
  });
  await server.stop();
  server = openTestRooms(server.folder);
  room = await server.rooms.open(sessionId);
  const { copy } = reader(room, partner, own);
  await expect.poll(() => copy.store.clients.size).toBeGreaterThan(0);
  expect(readRecords(copy).size).toBe(0);
  await must(facilitator, { type: 'undo', commandId });
  expect(room.board().has(clusterId)).toBe(true);
  expect(recordsOf(room.board(), 'round')).toEqual([]);
  expect(JSON.stringify([...readRecords(copy).values()])).not.toContain('GEHEIM');
});

test('a thousand commands are compacted and nothing is lost', async () => {
  const id = newId();
  await room.execute(partner, noteCommand('Loopt', id));
  for (let x = 0; x < 1_100; x++) {
    await room.execute(partner, {
      id: newId(),
      type: 'change',
      operations: [{ action: 'update', audience: 'board', id, fields: { position: { x, y: 0 } } }],
    });
  }
  const logLength = async () => (await server.store.loadRoom(sessionId)).logLength;
  await expect.poll(logLength, { timeout: 10_000 }).toBeLessThan(1_000);
  await server.stop();
  server = openTestRooms(server.folder);
  const reopened = await server.rooms.open(sessionId);
  expect(recordsOf(reopened.board(), 'note')[0]?.position).toEqual({ x: 1_099, y: 0 });
});
