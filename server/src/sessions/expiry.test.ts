import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { UNUSED_IMAGE_HOURS } from '@ambitiebord/shared/domain/limits';
import { expect, onTestFinished, test } from 'vitest';
import { filesWith } from '../test-support/data-folder.ts';
import { enter, openTestRooms } from '../test-support/rooms.ts';
import { Expiry } from './expiry.ts';

const DAY = 24 * 60 * 60 * 1000;

function setUp() {
  const opened = openTestRooms();
  onTestFinished(() => opened.remove());
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const told: string[] = [];
  const leapt = { by: 0 };
  const expiry = new Expiry({
    store: opened.store,
    rooms: opened.rooms,
    clock: opened.clock,
    log: { ...log, warn: (_, message) => told.push(message) },
    // Days pass here, and the clock is not set.
    steady: () => opened.clock.now() - leapt.by,
  });
  const isThere = async (id: string) => (await opened.store.session(id)) !== undefined;
  /** Sets the clock to another day, which takes no time. */
  const leap = (days: number): void => {
    opened.clock.set(opened.clock.now() + days * DAY);
    leapt.by += days * DAY;
  };
  return { ...opened, expiry, told, isThere, log, leap };
}

test('what comes due is erased within a day, whoever is in it', async () => {
  const { store, clock, expiry, newSession, isThere } = setUp();
  const { sessionId, room } = await newSession();
  await store.setRetention(sessionId, clock.now() + 3 * DAY);
  await expiry.look();
  for (const [days, there] of [
    [2.5, true],
    // Its date has come, and it is not a day since the last look.
    [0.6, true],
    [0.5, false],
  ] as const) {
    clock.set(clock.now() + days * DAY);
    await expiry.look();
    expect(await isThere(sessionId)).toBe(there);
  }
  const late = await room.transact(() => ({ ok: true, value: { value: undefined } }));
  expect(late).toEqual({ ok: false, error: 'not-found' });
});

test('many are erased in one go, and none whose date has not come', async () => {
  const { store, clock, expiry, newSession, isThere } = setUp();
  const sessions: string[] = [];
  for (let count = 0; count < 120; count++) sessions.push((await newSession()).sessionId);
  const [kept = '', ...due] = sessions;
  for (const id of due) await store.setRetention(id, clock.now());
  await expiry.look();
  expect(await Promise.all(due.map(isThere))).toEqual(due.map(() => false));
  expect(await isThere(kept)).toBe(true);
});

test('a room that cannot be opened keeps no other from its end', async () => {
  const { store, rooms, clock, newSession, isThere, log } = setUp();
  const { sessionId } = await newSession();
  await store.setRetention(sessionId, clock.now());
  let tries = 0;
  const damaged = {
    end: rooms.end.bind(rooms),
    sweepImages: rooms.sweepImages.bind(rooms),
    compact: () => Promise.reject(new Error(`${++tries}`)),
  };
  const waiting = { sessionsToCompact: () => Promise.resolve(['damaged-session']) };
  const partly = Object.assign(Object.create(store) as typeof store, waiting);
  const expiry = new Expiry({ store: partly, rooms: damaged, clock, log });
  await expiry.look();
  expect(await isThere(sessionId)).toBe(false);
  await expiry.look();
  expect(tries).toBe(2);
});

test('what fails is told without a name, and tried again at the next look', async () => {
  const { store, clock, expiry, newSession, isThere, fail, told } = setUp();
  const { sessionId } = await newSession();
  await store.setRetention(sessionId, clock.now());
  fail('endSession');
  await expiry.look();
  expect(await isThere(sessionId)).toBe(true);
  expect(told).toHaveLength(1);
  fail();
  await expiry.look();
  expect(await isThere(sessionId)).toBe(false);
  expect(told).toHaveLength(1);
});

test.each([400, -400])(
  'a clock that leaps by %i days and is set right within a day erases nothing too early',
  async (days) => {
    const { store, clock, expiry, newSession, isThere, leap, told } = setUp();
    const { sessionId } = await newSession();
    await store.setRetention(sessionId, clock.now() + 30 * DAY);
    await expiry.look();
    leap(days);
    for (let hours = 0; hours < 20; hours++) {
      await expiry.look();
      clock.set(clock.now() + DAY / 24);
    }
    leap(-days);
    for (let passed = 0; passed < 29; passed++) {
      await expiry.look();
      expect(await isThere(sessionId)).toBe(true);
      clock.set(clock.now() + DAY);
    }
    await expiry.look();
    clock.set(clock.now() + DAY);
    await expiry.look();
    expect(await isThere(sessionId)).toBe(false);
    expect(told).toHaveLength(2);
  },
);

test('a clock that was put right is believed after a day', async () => {
  const { store, clock, expiry, newSession, isThere, leap } = setUp();
  const { sessionId } = await newSession();
  await store.setRetention(sessionId, clock.now() + 30 * DAY);
  await expiry.look();
  leap(400);
  await expiry.look();
  clock.set(clock.now() + 0.9 * DAY);
  await expiry.look();
  expect(await isThere(sessionId)).toBe(true);
  clock.set(clock.now() + 0.2 * DAY);
  await expiry.look();
  expect(await isThere(sessionId)).toBe(false);
});

test('an image is gone a day after nothing shows it any more, and until then it can be brought back', async () => {
  const { store, clock, expiry, newSession, folder } = setUp();
  const { sessionId, room } = await newSession();
  const facilitator = await enter(room, 'facilitator');
  const bytes = Buffer.from('the picture itself');
  const image = {
    imageId: 'image-0001',
    mediaType: 'image/png',
    width: 3,
    height: 2,
    bytes,
  } as const;
  const most = { images: 9, bytes: 99 };
  await store.putImage(sessionId, image, { now: clock.now(), most });
  const give = (command: NewCommand, id = newId()) => room.execute(facilitator, { ...command, id });
  const place = { position: { x: 0, y: 0 }, size: { width: 30, height: 20 } };
  const fields = { type: 'image', imageId: image.imageId, alternativeText: 'Een zaal', ...place };
  const change = { audience: 'board', id: 'record-0001' } as const;
  await give({ type: 'change', operations: [{ action: 'create', ...change, fields }] });
  const aDayLater = async () => {
    clock.set(clock.now() + UNUSED_IMAGE_HOURS * 60 * 60 * 1000);
    await expiry.look();
    return (await store.image(sessionId, image.imageId)) !== undefined;
  };
  expect(await aDayLater()).toBe(true);
  const first = newId();
  await give({ type: 'change', operations: [{ action: 'delete', ...change }] }, first);
  expect(await aDayLater()).toBe(true);
  expect(await give({ type: 'undo', commandId: first })).toMatchObject({ ok: true });
  expect(await aDayLater()).toBe(true);
  expect(await aDayLater()).toBe(true);
  const last = newId();
  await give({ type: 'change', operations: [{ action: 'delete', ...change }] }, last);
  expect(await aDayLater()).toBe(true);
  expect(filesWith(folder, 'the picture itself')).not.toEqual([]);
  expect(await aDayLater()).toBe(false);
  expect(filesWith(folder, 'the picture itself')).toEqual([]);
  const refused = { ok: false, error: { code: 'nothing-to-undo' } };
  expect(await give({ type: 'undo', commandId: last })).toMatchObject(refused);
});
