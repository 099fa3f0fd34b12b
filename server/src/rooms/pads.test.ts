import { newId } from '@ambitiebord/shared/domain/ids';
import { PAD_BYTES, PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { padDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { messagesIn } from '../test-support/frames.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { DocumentConnection } from './connections.ts';
import { step1Message, updateMessage } from './document-messages.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let sessionId: string;
let room: Room;
let facilitator: Actor;
let fatma: Actor;
let kees: Actor;
let pad: string;

beforeEach(async () => {
  server = openTestRooms();
  ({ sessionId, room } = await server.newSession());
  facilitator = await enter(room, 'facilitator');
  fatma = await enter(room, { organisation: 'Thuiszorg De Linde' });
  kees = await enter(room, { organisation: 'De Lindelopers' });
  await step('ambition');
  pad = padDocument(recordsOf(room.board(), 'ambition')[0]?.id ?? '');
});

afterEach(() => server.remove());

function step(name: string) {
  return room.execute(facilitator, { id: newId(), type: 'setStep', step: name });
}

/** Somebody who writes in the pad with a document of their own, as a browser does. */
function writer(actor: Actor, of: Room = room, copy = new Y.Doc()) {
  const closes: number[] = [];
  const closed: (() => void)[] = [];
  const connection: DocumentConnection = {
    actor,
    tokenHash: '',
    document: pad,
    send: (...frames) => {
      for (const message of messagesIn(frames)) {
        if (message.kind === 'update') Y.applyUpdate(copy, message.update, 'server');
        // As the stock provider does; what was deleted is always in the answer.
        if (message.kind === 'step1') send(Y.encodeStateAsUpdate(copy, message.stateVector));
      }
    },
    queued: () => 0,
    whenDrained: (call) => setImmediate(call),
    received: () => 0,
    terminate: () => closes.push(0),
    close: (code) => {
      closes.push(code);
      for (const call of closed) call();
    },
  };
  const send = (update: Uint8Array): void => of.sockets.receive(connection, updateMessage(update));
  of.sockets.connectDocument(connection);
  of.sockets.receive(connection, step1Message(Y.encodeStateVector(copy)));
  copy.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') send(update);
  });
  const text = copy.getText('text');
  return { copy, closes, closed, send, text, read: () => text.toJSON() };
}

test('letters of several people merge, and everybody reads the same', async () => {
  const [one, two] = [writer(fatma), writer(kees)];
  one.text.insert(0, 'Wij willen dat mensen elkaar kennen.');
  await expect.poll(() => two.read()).toBe('Wij willen dat mensen elkaar kennen.');
  one.text.insert(15, 'alle ');
  two.text.insert(two.text.length - 1, ' en steunen');
  await expect.poll(() => one.read()).toBe('Wij willen dat alle mensen elkaar kennen en steunen.');
  expect(two.read()).toBe(one.read());
});

test('leaving the step copies the text into the ambition and freezes the pad', async () => {
  const one = writer(fatma);
  one.text.insert(0, 'Niemand alleen.');
  const reader = writer(kees);
  await expect.poll(() => reader.read()).toBe('Niemand alleen.');
  await step('snapshot');
  expect(recordsOf(room.board(), 'ambition')[0]?.text).toBe('Niemand alleen.');
  one.text.insert(0, 'Te laat. ');
  await expect.poll(() => one.closes).toEqual([CLOSE.padRefused]);
  expect(reader.read()).toBe('Niemand alleen.');
});

test('who is refused and comes back at once reads all letters that were taken before', async () => {
  const one = writer(fatma);
  await expect.poll(() => one.read()).toBe('');
  const read: string[] = [];
  one.closed.push(() => read.push(writer(fatma).read()));
  one.text.insert(0, 'Samen');
  const left = step('snapshot');
  one.text.insert(5, ' te laat');
  one.text.insert(13, ' en meer');
  await left;
  await expect.poll(() => read).toEqual(['Samen']);
});

function givePens(...people: readonly Actor[]) {
  const ambitionId = recordsOf(room.board(), 'ambition')[0]?.id ?? '';
  const participantIds = people.map(({ participantId }) => participantId);
  return room.execute(facilitator, { id: newId(), type: 'givePens', ambitionId, participantIds });
}

test('once others have the pen a writer is refused, with the letters from before still there', async () => {
  const [one, two, steering] = [writer(fatma), writer(kees), writer(facilitator)];
  one.text.insert(0, 'Samen');
  two.text.insert(0, 'Wij. ');
  await expect.poll(() => steering.read()).toMatch(/Samen/);
  await expect.poll(() => steering.read()).toMatch(/Wij/);
  const before = steering.read();
  // What is on its way when the pen goes elsewhere is either taken or refused, never half.
  const given = givePens(kees);
  one.text.insert(0, 'Te laat. ');
  steering.text.insert(0, 'Ook niet. ');
  expect(await given).toMatchObject({ ok: true });
  await expect
    .poll(() => [one.closes, steering.closes])
    .toEqual([[CLOSE.padRefused], [CLOSE.padRefused]]);
  two.text.insert(two.text.length, ' sterk');
  const reader = writer(fatma);
  await expect.poll(() => reader.read()).toBe(`${before} sterk`);
  // Who comes back to read is no writer, and stays.
  expect(reader.closes).toEqual([]);
  await givePens();
  reader.text.insert(0, 'Weer. ');
  await expect.poll(() => two.read()).toBe(`Weer. ${before} sterk`);
});

test('the text is there after a restart, and its writers go on with the same client id', async () => {
  const one = writer(fatma);
  one.text.insert(0, 'Samen');
  const reader = writer(kees);
  await expect.poll(() => reader.read()).toBe('Samen');
  await server.stop();
  server = openTestRooms(server.folder);
  const reopened = await server.rooms.open(sessionId);
  // Before its owner is back, so that only what is stored can tell whose it is.
  const [other, thief] = [writer(kees, reopened), new Y.Doc()];
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(one.copy));
  const before = Y.encodeStateVector(thief);
  thief.clientID = one.copy.clientID;
  thief.getText('text').insert(0, 'Van een ander. ');
  other.send(Y.encodeStateAsUpdate(thief, before));
  await expect.poll(() => other.closes).toEqual([CLOSE.padRefused]);
  const back = writer(fatma, reopened, one.copy);
  back.text.insert(5, ' verder');
  const late = writer(kees, reopened);
  await expect.poll(() => late.read()).toBe('Samen verder');
  expect(back.closes).toEqual([]);
});

const HOSTILE: [string, (document: Y.Doc) => void][] = [
  ['another root', (document) => document.getText('elsewhere').insert(0, 'x')],
  ['a map', (document) => document.getMap('text').set('key', 'x')],
  ['formatted letters', (document) => document.getText('text').insert(0, 'x', { bold: true })],
  ['an embedded thing', (document) => document.getText('text').insertEmbed(0, { image: 'x' })],
  ['a nested type', (document) => document.getArray('text').insert(0, [new Y.Map()])],
  [
    'too many letters',
    (document) => document.getText('text').insert(0, 'x'.repeat(PAD_LENGTH + 1)),
  ],
];

for (const [what, write] of HOSTILE) {
  test(`an update with ${what} is refused, and the others notice nothing`, async () => {
    const [hostile, other] = [writer(kees), writer(fatma)];
    other.text.insert(0, 'Goed');
    await expect.poll(() => hostile.read()).toBe('Goed');
    const update = new Y.Doc();
    write(update);
    hostile.send(Y.encodeStateAsUpdate(update));
    await expect.poll(() => hostile.closes).toEqual([CLOSE.padRefused]);
    other.text.insert(4, ' zo');
    const late = writer(facilitator);
    await expect.poll(() => late.read()).toBe('Goed zo');
    expect(other.closes).toEqual([]);
  });
}

test('an update with a gap is refused, so that nothing is left hanging', async () => {
  const hostile = writer(kees);
  const source = new Y.Doc();
  const updates: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => updates.push(update));
  source.getText('text').insert(0, 'a');
  source.getText('text').insert(1, 'b');
  hostile.send(updates[1] ?? new Uint8Array());
  await expect.poll(() => hostile.closes).toEqual([CLOSE.padRefused]);
});

test('observers and displays read the pad and cannot write it', async () => {
  const looker = writer({ participantId: newId(), role: 'observer' });
  writer(fatma).text.insert(0, 'Lees mee');
  await expect.poll(() => looker.read()).toBe('Lees mee');
  looker.text.insert(0, 'x');
  await expect.poll(() => looker.closes).toEqual([CLOSE.padRefused]);
});

test('a writer whose letters could not be stored is sent away to bring them again', async () => {
  const one = writer(fatma);
  server.failNextCommit('before');
  one.text.insert(0, 'Bewaard');
  await expect.poll(() => [...new Set(one.closes)]).toEqual([CLOSE.tryAgain]);
  const back = writer(fatma, room, one.copy);
  back.send(Y.encodeStateAsUpdate(one.copy));
  const reader = writer(kees);
  await expect.poll(() => reader.read()).toBe('Bewaard');
});

test('who comes back with nothing new is no writer, also where nobody may write', async () => {
  const one = writer(fatma);
  one.text.insert(0, 'Niet alleen');
  one.text.delete(0, 5);
  const looker = writer({ participantId: newId(), role: 'display' });
  await expect.poll(() => looker.read()).toBe('alleen');
  await step('snapshot');
  const before = await server.store.loadRoom(sessionId);
  for (const actor of [fatma, kees, { participantId: newId(), role: 'observer' } as const]) {
    const back = writer(actor, room, looker.copy);
    await room.execute(fatma, { id: newId(), type: 'undo', commandId: newId() });
    expect(back.closes).toEqual([]);
  }
  const { logLength } = await server.store.loadRoom(sessionId);
  expect(logLength, 'nothing is stored for it').toBe(before.logLength);
});

test('letters that come while the store fails are brought again', async () => {
  const [one, other] = [writer(fatma), writer(kees)];
  server.fail('loadRoom');
  server.failNextCommit('before');
  await step('why');
  one.text.insert(0, 'Bewaard');
  await expect.poll(() => [...new Set(one.closes)]).toEqual([CLOSE.tryAgain]);
  server.fail();
  writer(fatma, room, one.copy);
  await expect.poll(() => other.read()).toBe('Bewaard');
});

test('numbers that Yjs cannot count on with are refused, and the pad opens again', async () => {
  const one = writer(fatma);
  one.text.insert(0, 'Goed');
  const most = [255, 255, 255, 255, 255, 255, 255, 15];
  // One client; from its clock on one range of letters that are gone; nothing deleted.
  const range = (clock: number[]) => Uint8Array.from([1, 1, 9, ...clock, 0, ...most, 0]);
  for (const clock of [[0], most]) {
    const hostile = writer(kees);
    hostile.send(range(clock));
    await expect.poll(() => hostile.closes).toEqual([CLOSE.padRefused]);
  }
  await server.stop();
  server = openTestRooms(server.folder);
  const late = writer(kees, await server.rooms.open(sessionId));
  await expect.poll(() => late.read()).toBe('Goed');
});

test('a pad is full by what is stored of it, also after a compaction', {
  timeout: 30_000,
}, async () => {
  const one = writer(fatma);
  // Together more than fits, and so many that the first of them are compacted.
  const write = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      one.text.insert(0, 'x'.repeat(900));
      one.text.delete(0, 900);
      const nothing = { id: newId(), type: 'undo', commandId: newId() };
      if (time % 20 === 0) await room.execute(fatma, nothing);
    }
  };
  await write(520);
  await expect
    .poll(async () => (await server.store.loadRoom(sessionId)).logLength, { timeout: 10_000 })
    .toBeLessThan(500);
  await write(80);
  one.text.insert(0, 'Nog plek');
  const other = writer(kees);
  await expect.poll(() => [other.read(), ...one.closes]).toEqual(['Nog plek']);
});

test('what is stored of a pad has a bound', async () => {
  const one = writer(fatma);
  // Fewer updates than are compacted, and together more than fits.
  for (let times = 0; times < 300; times++) {
    one.text.insert(0, 'x'.repeat(PAD_LENGTH));
    one.text.delete(0, PAD_LENGTH);
  }
  await expect.poll(() => one.closes).toContain(CLOSE.padRefused);
  await step('why');
  const stored = (await server.store.loadRoom(sessionId)).documents.get(pad) ?? [];
  const bytes = stored.reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(bytes).toBeLessThanOrEqual(PAD_BYTES);
  expect(bytes).toBeGreaterThan(PAD_BYTES / 2);
});
