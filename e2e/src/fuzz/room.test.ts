/** What a room does with all that a hostile participant can send: nothing that anybody else notices. */

import type { Room } from '@ambitiebord/server/rooms/room';
import { memoryInUse } from '@ambitiebord/server/test-support/memory';
import { reader, noteCommand, notes } from '@ambitiebord/server/test-support/readers';
import { enter, openTestRooms } from '@ambitiebord/server/test-support/rooms';
import { COMMANDS } from '@ambitiebord/shared/commands/registry';
import { readRecords } from '@ambitiebord/shared/documents/document';
import { newId } from '@ambitiebord/shared/domain/ids';
import { BOARD, ownDocument, padDocument } from '@ambitiebord/shared/protocol/documents';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import * as fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { almost, honestMessages } from './hostile-bytes.ts';
import { almostCommand } from './hostile-commands.ts';

/** Cases per kind; the long run (`npm run test:all`) tries many more. */
const RUNS = process.env['AMBITIEBORD_LONG'] === undefined ? 1_000 : 100_000;
/** Bytes that memory may grow by while they are tried, whatever their number. */
const MOST_GROWTH = 64_000_000;

vi.setConfig({ testTimeout: 1_800_000 });

async function setUp() {
  const server = openTestRooms();
  onTestFinished(() => server.remove());
  const { room } = await server.newSession();
  const facilitator = await enter(room, 'facilitator');
  const honest = await enter(room, { organisation: 'De Linde' });
  const hostile = await enter(room, { organisation: 'De Vos' });
  await room.execute(facilitator, { id: newId(), type: 'setStep', step: 'ambition' });
  await room.execute(honest, noteCommand('Van Fatma'));
  const [ambition] = recordsOf(room.board(), 'ambition');
  return { server, room, facilitator, honest, hostile, pad: padDocument(ambition?.id ?? '') };
}

test('any bytes on a document socket cost their sender the socket at most', async () => {
  const { server, room, honest, hostile, pad } = await setUp();
  const { copy, closes } = reader(room, honest, BOARD);
  const documents = [BOARD, ownDocument(hostile.participantId), pad];
  let attacks = documents.map((name) => reader(room, hostile, name));
  await expect.poll(() => notes(readRecords(copy))).toEqual(['Van Fatma']);
  const before = memoryInUse();
  const message = fc.tuple(fc.nat({ max: documents.length - 1 }), almost(honestMessages()));
  await fc.assert(
    fc.asyncProperty(message, async ([which, bytes]) => {
      const attack = attacks[which];
      if (!attack) throw new Error('there is no such socket');
      room.sockets.receive(attack.connection, bytes);
      // Whatever it sets off comes to rest before the next one.
      await room.readBoard(() => undefined);
      if (attack.closes.length === 0) return;
      attack.disconnect();
      const fresh = reader(room, hostile, documents[which] ?? BOARD);
      attacks = attacks.with(which, fresh);
    }),
    { numRuns: RUNS },
  );
  expect(memoryInUse() - before).toBeLessThan(MOST_GROWTH);
  expect(closes).toEqual([]);
  expect(await room.execute(honest, noteCommand('Daarna'))).toMatchObject({ ok: true });
  await expect.poll(() => notes(readRecords(copy)).toSorted()).toEqual(['Daarna', 'Van Fatma']);
  expect(server.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

/** Ids of what is in a room, for commands that are to hit something. */
const idsIn = (room: Room): string[] => [...room.board().keys()];

test('any value as a command is answered, and changes nothing that it may not', async () => {
  const { server, room, honest, hostile } = await setUp();
  const values = almostCommand(idsIn(room));
  const before = memoryInUse();
  // Whoever has a device may raise a hand, and write for people without one.
  const { participantId: hostileId } = hostile;
  const others = () =>
    recordsOf(room.board(), 'participant').filter(
      ({ id, writtenBy }) => id !== hostileId && writtenBy !== hostileId,
    );
  const people = others();
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const answer = await room.execute(hostile, value);
      expect(typeof answer.ok).toBe('boolean');
    }),
    { numRuns: RUNS },
  );
  expect(memoryInUse() - before).toBeLessThan(MOST_GROWTH);
  expect(others()).toEqual(people);
  expect(await room.execute(honest, noteCommand('Daarna'))).toMatchObject({ ok: true });
  expect(notes(room.board())).toEqual(expect.arrayContaining(['Van Fatma', 'Daarna']));
  expect(server.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

test('any value as a command of who may do everything is answered, and breaks no room', async () => {
  const { server, room, facilitator } = await setUp();
  const values = almostCommand(idsIn(room));
  const before = memoryInUse();
  const answers = new Map<unknown, Set<boolean>>();
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const { ok } = await room.execute(facilitator, value);
      const type = (value as { type?: unknown } | null | undefined)?.type;
      answers.set(type, (answers.get(type) ?? new Set()).add(ok));
    }),
    { numRuns: RUNS },
  );
  expect(memoryInUse() - before).toBeLessThan(MOST_GROWTH);
  expect([...answers.keys()]).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
  // Values that fit nothing try nothing: some commands must be done.
  expect([...answers.values()].filter((outcomes) => outcomes.has(true)).length).toBeGreaterThan(8);
  expect(server.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
