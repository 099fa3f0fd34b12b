import { newId } from '@ambitiebord/shared/domain/ids';
import { readRecords, readSeq } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { DocumentConnection } from './connections.ts';
import { readMessage, step1Message } from './document-messages.ts';
import type { Room } from './room.ts';

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

/** A reader of a document, as a browser is one: a Yjs document fed by what the room sends. */
function reader(of: Room, actor: Actor, document: string) {
  const copy = new Y.Doc();
  const closes: number[] = [];
  const connection: DocumentConnection = {
    actor,
    tokenHash: '',
    document,
    send: (bytes) => {
      const message = readMessage(bytes);
      if (message?.kind === 'update') Y.applyUpdate(copy, message.update);
    },
    queued: () => 0,
    close: (code) => closes.push(code),
  };
  const disconnect = of.sockets.connectDocument(connection);
  of.sockets.receive(connection, step1Message(Y.encodeStateVector(copy)));
  return { copy, closes, connection, disconnect };
}

function noteCommand(text = 'Een briefje', id = newId()) {
  return {
    id: newId(),
    type: 'change' as const,
    operations: [
      {
        action: 'create' as const,
        audience: 'board' as const,
        id,
        fields: { type: 'note', text, colour: 'yellow', position: { x: 1, y: 2 } },
      },
    ],
  };
}

const notes = (records: ReadonlyMap<string, unknown>) =>
  recordsOf(records as ReturnType<Room['board']>, 'note').map(({ text }) => text);

describe('commands', () => {
  test('reach readers with the number that the acknowledgement names', async () => {
    const { copy } = reader(room, facilitator, BOARD);
    const answer = await room.execute(partner, noteCommand('Hallo'));
    expect(answer).toMatchObject({ ok: true, documents: [BOARD] });
    await expect.poll(() => readSeq(copy)).toBe(answer.ok && answer.seq);
    expect(notes(readRecords(copy))).toEqual(['Hallo']);
  });

  test('that are sent again get the same answer and change nothing', async () => {
    const command = noteCommand();
    const first = await room.execute(partner, command);
    const [second, third] = await Promise.all([
      room.execute(partner, command),
      room.execute(partner, command),
    ]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(notes(room.board())).toHaveLength(1);
  });

  test('that are sent twice within one tick are executed once', async () => {
    const command = noteCommand();
    const [first, second] = await Promise.all([
      room.execute(partner, command),
      room.execute(partner, command),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });

  test('with a used id and another body are refused', async () => {
    const command = noteCommand('Eerst');
    await room.execute(partner, command);
    const other = { ...noteCommand('Anders'), id: command.id };
    expect(await room.execute(partner, other)).toMatchObject({ error: { code: 'id-used' } });
    expect(notes(room.board())).toEqual(['Eerst']);
  });

  test('that are refused keep their answer too', async () => {
    const command = { id: newId(), type: 'setStep', step: 'why' };
    const refused = { ok: false, error: { code: 'forbidden' } };
    expect(await room.execute(partner, command)).toMatchObject(refused);
    expect(await room.execute(partner, command)).toMatchObject(refused);
  });

  test('are told from nonsense', async () => {
    for (const nonsense of [null, 7, 'x', [], {}, { type: 'change' }, { id: newId(), type: 5 }]) {
      expect(await room.execute(partner, nonsense)).toMatchObject({ error: { code: 'invalid' } });
    }
    const unknown = { id: newId(), type: 'fly' };
    expect(await room.execute(partner, unknown)).toMatchObject({ error: { code: 'unknown-type' } });
    const inherited = { id: newId(), type: 'toString' };
    expect(await room.execute(partner, inherited)).toMatchObject({
      error: { code: 'unknown-type' },
    });
  });
});

test('a fault while a command is read becomes an answer', async () => {
  const faulty = {
    get type(): string {
      throw new Error('Yusuf wrote this');
    },
  };
  expect(await room.execute(partner, faulty)).toMatchObject({ error: { code: 'internal' } });
  expect(server.logged).toMatchObject([{ level: 'error', details: { error: 'Error' } }]);
  expect(JSON.stringify(server.logged)).not.toContain('Yusuf');
});

describe('durability', () => {
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

  test('a commit whose outcome is unknown is applied once when it is sent again', async () => {
    const { copy } = reader(room, facilitator, BOARD);
    server.failNextCommit('after');
    const command = noteCommand('Een keer');
    expect(await room.execute(partner, command)).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(await room.execute(partner, command)).toMatchObject({ ok: true });
    expect(notes(room.board())).toEqual(['Een keer']);
    // Who was connected all the time gets what was lost with the next join at the latest.
    const late = reader(room, facilitator, BOARD);
    await expect.poll(() => notes(readRecords(late.copy))).toEqual(['Een keer']);
    expect(notes(readRecords(copy)).length).toBeLessThanOrEqual(1);
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

  test('a thousand commands are compacted and nothing is lost', async () => {
    const id = newId();
    await room.execute(partner, noteCommand('Loopt', id));
    for (let x = 0; x < 1_100; x++) {
      await room.execute(partner, {
        id: newId(),
        type: 'change',
        operations: [
          { action: 'update', audience: 'board', id, fields: { position: { x, y: 0 } } },
        ],
      });
    }
    const stored = await server.store.loadRoom(sessionId);
    expect(stored.logLength).toBeLessThan(1_000);
    await server.stop();
    server = openTestRooms(server.folder);
    const reopened = await server.rooms.open(sessionId);
    expect(recordsOf(reopened.board(), 'note')[0]?.position).toEqual({ x: 1_099, y: 0 });
  });
});

describe('privacy', () => {
  test('a draft is in the own document only, until its author shares it by the reveal', async () => {
    const board = reader(room, facilitator, BOARD);
    const own = reader(room, partner, ownDocument(partner.participantId));
    await room.execute(partner, {
      id: newId(),
      type: 'change',
      operations: [
        {
          action: 'create',
          audience: 'own',
          id: cardIdOf(partner.participantId),
          fields: {
            type: 'partnerCard',
            participantId: partner.participantId,
            partnerId: partner.partnerId,
            status: 'ready',
            sharedFields: ['satisfiedWhen'],
            satisfiedWhen: 'Als er elke week gelopen wordt',
            interest: 'GEHEIM',
          },
        },
      ],
    });
    await expect.poll(() => readRecords(own.copy).size).toBe(1);
    expect(recordsOf(readRecords(board.copy), 'partnerCard')).toEqual([]);
    await room.execute(facilitator, { id: newId(), type: 'reveal' });
    await expect.poll(() => recordsOf(readRecords(board.copy), 'partnerCard')).toHaveLength(1);
    expect(JSON.stringify([...readRecords(board.copy).values()])).not.toContain('GEHEIM');
    expect(Buffer.from(Y.encodeStateAsUpdate(board.copy)).toString('latin1')).not.toContain(
      'GEHEIM',
    );
    expect(JSON.stringify([...readRecords(own.copy).values()])).toContain('GEHEIM');
  });
});

describe('document sockets', () => {
  test('an update to the board is refused, logged once, and changes nothing', () => {
    const before = JSON.stringify([...room.board().values()]);
    const hostile = reader(room, partner, BOARD);
    const fake = new Y.Doc();
    fake.getMap('records').set('vals-record', new Y.Map([['type', 'note']]));
    const message = new Uint8Array([0, 2, ...lengthPrefixed(Y.encodeStateAsUpdate(fake))]);
    room.sockets.receive(hostile.connection, message);
    expect(hostile.closes).toEqual([4403]);
    expect(JSON.stringify([...room.board().values()])).toBe(before);
    expect(server.logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  test('malformed bytes close the socket and nothing else', async () => {
    for (const bytes of [
      [],
      [9],
      [0],
      [0, 7, 0],
      [0, 1, 200],
      [0, 0, 3, 255, 255, 255],
      [1, 5, 9],
    ]) {
      const broken = reader(room, partner, BOARD);
      room.sockets.receive(broken.connection, Uint8Array.from(bytes));
      await expect.poll(() => broken.closes).toEqual([4400]);
      broken.disconnect();
    }
    expect(await room.execute(partner, noteCommand())).toMatchObject({ ok: true });
  });

  test('a room that is closed sends newcomers away to come back', async () => {
    await server.rooms.stop();
    expect(reader(room, partner, BOARD).closes).toContain(4503);
    expect(await room.execute(partner, noteCommand())).toMatchObject({
      error: { code: 'stopping' },
    });
  });
});

function lengthPrefixed(bytes: Uint8Array): number[] {
  const prefix: number[] = [];
  let rest = bytes.byteLength;
  for (; rest > 127; rest = Math.floor(rest / 128)) prefix.push((rest % 128) + 128);
  return [...prefix, rest, ...bytes];
}
