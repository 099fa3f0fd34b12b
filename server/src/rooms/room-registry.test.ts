import { EventEmitter, once } from 'node:events';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteCommand, notes, reader } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let sessionId: string;
let room: Room;
let partner: Actor;

beforeEach(async () => {
  // Only what housekeeping goes by; commits go on as always.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  server = openTestRooms();
  ({ sessionId, room } = await server.newSession());
  partner = await enter(room, { organisation: 'Thuiszorg De Linde' });
});

afterEach(async () => {
  await server.remove();
  vi.useRealTimers();
});

/** So long that a room without people is unloaded, with time for what that takes. */
async function aWhile(): Promise<void> {
  for (let passed = 0; passed < 90_000; passed += KEEP_ALIVE_MS) {
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('every document socket hears something at least every so often', async () => {
  const { connection } = reader(room, partner, BOARD);
  await room.readBoard(notes);
  const heard = vi.fn<(bytes: Uint8Array) => void>();
  Object.assign(connection, { send: heard });
  for (const times of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
    expect(heard).toHaveBeenCalledTimes(times);
  }
});

test('a room with people stays, one without is unloaded and opens again as it was', async () => {
  await room.execute(partner, noteCommand('Blijft'));
  const { disconnect } = reader(room, partner, BOARD);
  await aWhile();
  expect(await server.rooms.open(sessionId)).toBe(room);
  disconnect();
  await aWhile();
  const again = await server.rooms.open(sessionId);
  expect((await server.store.loadRoom(sessionId)).logLength).toBe(0);
  expect(again).not.toBe(room);
  expect(await again.readBoard(notes)).toEqual(['Blijft']);
  // Who had the room in hand just then is told to come back.
  expect(reader(room, partner, BOARD).closes).toContain(CLOSE.tryAgain);
});

test('a full disk keeps no room from being unloaded, nor the others from being heard', async () => {
  server.fail('compact');
  const other = await server.newSession();
  const { connection } = reader(other.room, partner, BOARD);
  const heard = vi.fn<(bytes: Uint8Array) => void>();
  await aWhile();
  expect(await server.rooms.open(sessionId)).not.toBe(room);
  Object.assign(connection, { send: heard });
  await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
  expect(heard).toHaveBeenCalled();
});

test('a room that closes slowly, or not at all, costs no other its keep-alive', async () => {
  const [failing, other] = [await server.newSession(), await server.newSession()];
  const closed = new EventEmitter();
  Object.assign(room, { close: () => once(closed, 'at last') });
  Object.assign(failing.room, { close: () => Promise.reject(new Error('not now')) });
  const { connection } = reader(other.room, partner, BOARD);
  const heard = vi.fn<(bytes: Uint8Array) => void>();
  Object.assign(connection, { send: heard });
  await aWhile();
  expect(heard).toHaveBeenCalledTimes(90_000 / KEEP_ALIVE_MS);
  expect(server.logged).toMatchObject([
    { level: 'error', details: { sessionId: failing.sessionId } },
  ]);
  closed.emit('at last');
});

test('a session that is deleted while others open it leaves no room behind', async () => {
  for (const loaded of [true, false]) {
    const session = await server.newSession();
    if (!loaded) await aWhile();
    const attempts = await Promise.allSettled([
      server.rooms.open(session.sessionId),
      server.rooms.delete(session.sessionId),
      server.rooms.open(session.sessionId),
      server.rooms.delete(session.sessionId),
      server.rooms.open(session.sessionId),
    ]);
    const outcomes = attempts.map((attempt) => {
      if (attempt.status === 'rejected') return attempt.reason as object;
      // Who came just before it is told to come back, and then hears that it is gone.
      return attempt.value ? reader(attempt.value, partner, BOARD).closes : 'deleted';
    });
    const refused = expect.objectContaining({ code: 'not-found' }) as object;
    for (const outcome of outcomes) {
      expect([['deleted'], [[CLOSE.tryAgain]], [refused]]).toContainEqual([outcome]);
    }
    await expect(server.rooms.open(session.sessionId)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('who opens a session while its room closes waits for that', async () => {
  const begun = new Promise<void>((resolve) => server.duringNextCommit(resolve));
  const last = room.execute(partner, noteCommand('Op de valreep'));
  await begun;
  const deleted = server.rooms.delete(sessionId);
  // Deleting has begun, and waits for the commit.
  await Promise.resolve();
  await expect(server.rooms.open(sessionId)).rejects.toMatchObject({ code: 'not-found' });
  expect(await last).toMatchObject({ ok: true });
  await deleted;
});
