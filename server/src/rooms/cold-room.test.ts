import { newId } from '@ambitiebord/shared/domain/ids';
import { readRecords } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { messagesIn } from '../test-support/frames.ts';
import { noteCommand, notes, reader } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import { step1Message } from './document-messages.ts';
import { RoomState } from './room-state.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let sessionId: string;
let room: Room;
let partner: Actor;

beforeEach(async () => {
  server = openTestRooms();
  ({ sessionId, room } = await server.newSession());
  partner = await enter(room, { organisation: 'Thuiszorg De Linde' });
});

afterEach(() => server.remove());

/** The room after a restart of the server. */
async function reopened(): Promise<Room> {
  await server.stop();
  server = openTestRooms(server.folder);
  return server.rooms.open(sessionId);
}

test('readers are served without a document being unpacked; who writes has it unpacked once', async () => {
  await room.execute(partner, noteCommand('Bewaard'));
  const cold = await reopened();
  const unpacked = vi.spyOn(RoomState.prototype, 'document');
  const { copy } = reader(cold, partner, BOARD);
  expect(notes(readRecords(copy))).toEqual(['Bewaard']);
  expect(unpacked).not.toHaveBeenCalled();
  await cold.execute(partner, noteCommand('Erbij'));
  expect(unpacked).toHaveBeenCalled();
  expect(notes(readRecords(copy)).toSorted()).toEqual(['Bewaard', 'Erbij']);
  unpacked.mockRestore();
});

test('who is ready is known in a room that nobody writes to', async () => {
  const { participantId, partnerId } = partner;
  const fields = {
    type: 'partnerCard',
    participantId,
    partnerId,
    status: 'ready',
    sharedFields: [],
  };
  const id = cardIdOf(participantId);
  await room.execute(partner, {
    id: newId(),
    type: 'change',
    operations: [{ action: 'create', audience: 'own', id, fields }],
  });
  const cold = await reopened();
  const told: Roster[] = [];
  cold.sockets.connectCommands({
    actor: partner,
    tokenHash: '',
    tell: (_event, message) => {
      if ('people' in message) told.push(message);
    },
    close: () => undefined,
  });
  await expect.poll(() => told.at(-1)?.mostReady).toBe(true);
});

test('who comes back gets what is new since, whatever was compacted meanwhile', async () => {
  const { copy, disconnect } = reader(room, partner, BOARD);
  for (let count = 0; count < 5; count++)
    await room.execute(partner, noteCommand(`Eerst ${count}`));
  disconnect();
  const before = Y.encodeStateVector(copy);
  await room.execute(partner, noteCommand('Daarna'));

  /** What the room answers to somebody at that point: bytes, and the texts that are there then. */
  const comeBack = (to: Room, stateVector: Uint8Array) => {
    const returned = new Y.Doc();
    Y.applyUpdate(returned, Y.encodeStateAsUpdate(copy));
    let bytes = 0;
    const { connection } = reader(to, partner, BOARD);
    Object.assign(connection, {
      send: (...frames: Uint8Array[]) => {
        for (const message of messagesIn(frames)) {
          if (message.kind !== 'update') continue;
          bytes += message.update.byteLength;
          Y.applyUpdate(returned, message.update);
        }
      },
    });
    to.sockets.receive(connection, step1Message(stateVector));
    return { bytes, read: notes(readRecords(returned)) };
  };

  const all = comeBack(room, Uint8Array.of(0));
  const missed = comeBack(room, before);
  expect(missed.read).toEqual(all.read);
  expect(missed.read).toContain('Daarna');
  expect(missed.bytes).toBeLessThan(all.bytes / 2);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(reader(room, partner, BOARD).copy));
  expect(comeBack(room, Y.encodeStateVector(copy)).bytes, 'only that there is nothing').toBe(2);
  // Another stretch of the log than was sent before.
  const cold = await reopened();
  expect(comeBack(cold, before).read).toEqual(all.read);
  await cold.close();
  const compacted = await reopened();
  expect((await server.store.loadRoom(sessionId)).logLength).toBe(0);
  expect(comeBack(compacted, before).read).toEqual(all.read);
});

test('newcomers get the whole in one update with its end, and what came since in few messages', async () => {
  for (let count = 0; count < 150; count++) await room.execute(partner, noteCommand(`${count}`));
  const { connection, copy } = reader(room, partner, BOARD);
  expect(notes(readRecords(copy))).toHaveLength(150);
  const messages: string[] = [];
  Object.assign(connection, {
    send: (...frames: Uint8Array[]) => {
      messages.push(...messagesIn(frames).map(({ kind }) => kind));
    },
  });
  room.sockets.receive(connection, step1Message(Uint8Array.of(0)));
  expect(messages).toHaveLength(2);
  for (let count = 0; count < 3; count++) await room.execute(partner, noteCommand(`${count}`));
  const late = reader(room, partner, BOARD);
  expect(notes(readRecords(late.copy))).toHaveLength(153);
});

test('who has not asked for a document gets no updates to it yet, and then all of it', async () => {
  const copy = new Y.Doc();
  let updates = 0;
  const connection = {
    ...reader(room, partner, BOARD).connection,
    send: (...frames: Uint8Array[]) => {
      for (const message of messagesIn(frames)) {
        if (message.kind !== 'update') continue;
        updates += 1;
        Y.applyUpdate(copy, message.update);
      }
    },
  };
  room.sockets.connectDocument(connection);
  await room.execute(partner, noteCommand('Te vroeg'));
  expect(updates).toBe(0);
  room.sockets.receive(connection, step1Message(Uint8Array.of(0)));
  await room.execute(partner, noteCommand('Op tijd'));
  expect(notes(readRecords(copy)).toSorted()).toEqual(['Op tijd', 'Te vroeg']);
});

test('reading goes on while the disk fails', async () => {
  await room.execute(partner, noteCommand('Bewaard'));
  server.fail('loadRoom');
  server.failNextCommit('before');
  const answer = await room.execute(partner, noteCommand('Verloren'));
  expect(answer).toMatchObject({ error: { code: 'storage-failed' } });
  for (const document of [BOARD, ownDocument(partner.participantId)]) {
    expect(reader(room, partner, document).closes).toEqual([]);
  }
  expect(notes(readRecords(reader(room, partner, BOARD).copy))).toEqual(['Bewaard']);
});
