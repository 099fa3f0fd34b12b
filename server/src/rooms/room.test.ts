import { newId } from '@ambitiebord/shared/domain/ids';
import { readRecords, readSeq } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { noteCommand, notes, reader } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import { presenceIn, presenceMessage, type Entry } from '../test-support/frames.ts';
import { step1Message } from './document-messages.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let room: Room;
let facilitator: Actor;
let partner: Actor;

beforeEach(async () => {
  server = openTestRooms();
  ({ room } = await server.newSession());
  facilitator = await enter(room, 'facilitator');
  partner = await enter(room, { organisation: 'Thuiszorg De Linde' });
});

afterEach(() => server.remove());

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

test('who is ready is for the facilitator to know; the others hear whether most are', async () => {
  const told = (actor: Actor): Roster[] => {
    const rosters: Roster[] = [];
    room.sockets.connectCommands({
      actor,
      tokenHash: '',
      tell: (_event, message) => {
        if ('people' in message) rosters.push(message);
      },
      close: () => undefined,
    });
    return rosters;
  };
  const others = [told(partner), told({ participantId: newId(), role: 'observer' })];
  const { participantId, partnerId } = partner;
  await room.execute(partner, {
    id: newId(),
    type: 'change',
    operations: [
      {
        action: 'create',
        audience: 'own',
        id: cardIdOf(participantId),
        fields: {
          type: 'partnerCard',
          participantId,
          partnerId,
          status: 'ready',
          sharedFields: [],
        },
      },
    ],
  });
  others.push(told({ participantId: newId(), role: 'display' }));
  const known = told(facilitator);
  for (const rosters of [...others, known]) {
    await expect.poll(() => rosters.at(-1)?.people).toHaveLength(4);
    expect(rosters.at(-1)?.mostReady).toBe(true);
  }
  expect(known.map(({ ready }) => ready)).toContainEqual([participantId]);
  expect(others.flat().filter((roster) => 'ready' in roster)).toEqual([]);
});

describe('document sockets', () => {
  test('an update to the board is refused, logged once, and changes nothing', () => {
    const before = JSON.stringify([...room.board().values()]);
    const hostile = reader(room, partner, BOARD);
    const fake = new Y.Doc();
    fake.getArray('entries').push([['vals-record', { type: 'note' }]]);
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

  test('who only looks is not seen', async () => {
    const seen: Entry[] = [];
    const { connection } = reader(room, facilitator, BOARD);
    Object.assign(connection, {
      send: (...frames: Uint8Array[]) => seen.push(...presenceIn(frames)),
    });
    const state = new TextEncoder().encode('{}');
    for (const [clientId, role] of (['observer', 'display', 'partner'] as const).entries()) {
      const looker = reader(room, { participantId: newId(), role }, BOARD);
      room.sockets.receive(looker.connection, presenceMessage([{ clientId, clock: 1, state }]));
    }
    await expect.poll(() => seen.map(({ clientId }) => clientId)).toEqual([2]);
  });

  test('who asks again and again without reading is sent away', async () => {
    await room.execute(partner, noteCommand());
    const greedy = reader(room, partner, BOARD);
    const sent = vi.fn<() => void>();
    Object.assign(greedy.connection, { queued: () => 2_000_000, send: sent });
    room.sockets.receive(greedy.connection, step1Message(new Uint8Array([0])));
    expect(greedy.closes).toEqual([4503]);
    await room.execute(partner, noteCommand());
    expect(greedy.closes).toEqual([4503, 4503]);
    expect(sent).not.toHaveBeenCalled();
  });

  test('who was let in by a token that was given back meanwhile is sent away', () => {
    room.sockets.revoke('');
    expect(reader(room, partner, BOARD).closes).toEqual([4401]);
    const closed: string[] = [];
    room.sockets.connectCommands({
      actor: partner,
      tokenHash: '',
      tell: () => undefined,
      close: (reason) => closed.push(reason),
    });
    expect(closed).toEqual(['gone']);
    // Its end was before anybody could hear of it.
    expect(room.sockets.usage.participants).toBe(0);
    // Who gives back one token after the other fills no memory: only the last are remembered.
    for (let count = 0; count < 1_000; count++) room.sockets.revoke(`another ${count}`);
    expect(reader(room, partner, BOARD).closes).toEqual([]);
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
