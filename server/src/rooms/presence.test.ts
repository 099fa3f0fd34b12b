import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BEHIND_BYTES, LEFT_MEANWHILE } from '@ambitiebord/shared/domain/limits';
import type { Role } from '@ambitiebord/shared/domain/roles';
import type { DocumentConnection } from './connections.ts';
import { nearly } from '@ambitiebord/shared/test-support/from-schema';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import { presenceIn, presenceUpdate, type Entry } from '../test-support/frames.ts';
import { RoomCounters } from './counters.ts';
import { readMessage } from './document-messages.ts';
import { RoomPresence } from './presence.ts';
import { presenceFrame } from './presence-bytes.ts';

/** Random messages per decoder; the long run (`npm run test:all`) tries many more. */
const LONG = process.env['AMBITIEBORD_LONG'] !== undefined;
const RUNS = LONG ? 100_000 : 3_000;

function setUp() {
  let rosterChanges = 0;
  const counters = new RoomCounters();
  const presence = new RoomPresence(counters, () => {
    rosterChanges += 1;
  });
  onTestFinished(() => presence.close());
  const connect = (participantId: string, role: Role = 'partner') => {
    const heard: Entry[] = [];
    const closes: number[] = [];
    let queued = 0;
    let drained: (() => void) | undefined;
    const connection: DocumentConnection = {
      actor: { participantId, role },
      tokenHash: '',
      document: 'board',
      send: (...frames) => {
        heard.push(...presenceIn(frames));
      },
      queued: () => queued,
      received: () => 0,
      terminate: () => closes.push(0),
      whenDrained: (call) => {
        drained = call;
      },
      close: (code) => closes.push(code),
    };
    presence.connect(connection);
    return {
      connection,
      closes,
      /** The newest state by client id, as the others' browsers would hold it. */
      states: () =>
        new Map(heard.map(({ clientId, state }) => [clientId, new TextDecoder().decode(state)])),
      /** From now on nothing is read any more, until `read` is called; so many bytes wait. */
      stopReading: (waiting = BEHIND_BYTES + 1) => {
        queued = waiting;
      },
      read: () => {
        queued = 0;
        drained?.();
      },
    };
  };
  return { presence, counters, connect, rosterChanges: () => rosterChanges };
}

function say(clientId: number, clock: number, state: unknown): Uint8Array {
  return presenceUpdate([entry(clientId, clock, JSON.stringify(state))]);
}

const entry = (clientId: number, clock: number, state: string): Entry => ({
  clientId,
  clock,
  state: new TextEncoder().encode(state),
});

const cursor = (x: number) => ({ cursor: { x, y: 0 } });

describe('presence', () => {
  test('reaches the others, and leaves with its connection', async () => {
    const { presence, connect } = setUp();
    const [anna, ben] = [connect('anna'), connect('ben')];
    expect(presence.receive(anna.connection, say(7, 1, cursor(1)))).toBe(true);
    await expect.poll(() => ben.states().get(7)).toBe(JSON.stringify(cursor(1)));
    presence.disconnect(anna.connection);
    await expect.poll(() => ben.states().get(7)).toBe('null');
  });

  test('of many changes within a tick, the newest counts', async () => {
    const { presence, connect } = setUp();
    const [anna, ben] = [connect('anna'), connect('ben')];
    for (let x = 1; x <= 50; x++) presence.receive(anna.connection, say(7, x, cursor(x)));
    await expect.poll(() => ben.states().get(7)).toBe(JSON.stringify(cursor(50)));
  });

  test('that is not newer, or is about somebody else, is dropped', async () => {
    const { presence, connect } = setUp();
    const [anna, ben, carl] = [connect('anna'), connect('ben'), connect('carl')];
    presence.receive(anna.connection, say(7, 5, cursor(5)));
    presence.receive(anna.connection, say(7, 4, cursor(4)));
    expect(presence.receive(ben.connection, say(7, 6, cursor(666)))).toBe(true);
    presence.receive(ben.connection, say(8, 1, cursor(8)));
    presence.receive(ben.connection, say(9, 1, cursor(9)));
    await expect.poll(() => carl.states().get(8)).toBe(JSON.stringify(cursor(8)));
    expect(carl.states().get(7)).toBe(JSON.stringify(cursor(5)));
    expect(carl.states().has(9)).toBe(false);
  });

  test('is taken over by a new connection of the same person', async () => {
    const { presence, connect, rosterChanges } = setUp();
    const [old, ben] = [connect('anna'), connect('ben')];
    presence.receive(old.connection, say(7, 1, cursor(1)));
    const back = connect('anna');
    presence.receive(back.connection, say(7, 2, cursor(2)));
    expect(old.closes).toEqual([4503]);
    presence.disconnect(old.connection);
    await expect.poll(() => ben.states().get(7)).toBe(JSON.stringify(cursor(2)));
    expect(rosterChanges()).toBe(2);
    expect(presence.clientIds()).toEqual([{ participantId: 'anna', clientId: 7 }]);
  });

  test('that is no JSON, too large or of another form is refused', () => {
    const { presence, connect } = setUp();
    const [anna, ben] = [connect('anna'), connect('ben')];
    for (const state of [
      '{',
      '7',
      '"x"',
      JSON.stringify({ cursor: { x: 'a', y: 0 } }),
      '{"laser":[{"x":0,"y":0}]}',
    ]) {
      expect(presence.receive(anna.connection, presenceUpdate([entry(7, 1, state)]))).toBe(false);
    }
    for (const bytes of [
      [0xef, 0xbb, 0xbf, 0x7b, 0x7d], // A mark before the text, that other browsers do not skip.
      [
        ...new TextEncoder().encode('{"caret":{"padId":"pad-of-all","head":1,"anchor":"'),
        0xff,
      ].concat([...new TextEncoder().encode('"}}')]), // No UTF-8.
    ]) {
      const broken = presenceUpdate([{ clientId: 7, clock: 1, state: Uint8Array.from(bytes) }]);
      expect(presence.receive(anna.connection, broken)).toBe(false);
    }
    // A clock that cannot be counted further cannot be read by others when its socket goes.
    const last = presenceUpdate([entry(7, Number.MAX_SAFE_INTEGER, '{}')]);
    expect(presence.receive(anna.connection, last)).toBe(false);
    const large = JSON.stringify({ selection: Array.from({ length: 190 }, () => 'a'.repeat(20)) });
    expect(presence.receive(anna.connection, presenceUpdate([entry(7, 1, large)]))).toBe(false);
    expect(ben.states().size).toBe(0);
  });

  test('skips a socket that does not keep up, and catches it up once', async () => {
    const { presence, counters, connect } = setUp();
    const [anna, ben, carl, slow] = ['anna', 'ben', 'carl', 'slow'].map((name) => connect(name));
    if (!anna || !ben || !carl || !slow) throw new Error('four connections');
    presence.receive(carl.connection, say(9, 1, cursor(9)));
    await expect.poll(() => slow.states().has(9)).toBe(true);
    slow.stopReading(BEHIND_BYTES);
    presence.receive(carl.connection, say(9, 2, cursor(10)));
    await expect.poll(() => slow.states().get(9)).toBe(JSON.stringify(cursor(10)));
    slow.stopReading();
    for (let x = 1; x <= 3; x++) {
      presence.receive(anna.connection, say(7, x, cursor(x)));
      await expect.poll(() => ben.states().get(7)).toBe(JSON.stringify(cursor(x)));
    }
    presence.disconnect(carl.connection);
    await expect.poll(() => ben.states().get(9)).toBe('null');
    expect(slow.states().has(7)).toBe(false);
    expect(counters.presenceSkipped).toBe(4);
    slow.read();
    expect(slow.states().get(7)).toBe(JSON.stringify(cursor(3)));
    expect(slow.states().get(9), 'who left meanwhile').toBe('null');
    presence.receive(anna.connection, say(7, 4, cursor(4)));
    await expect.poll(() => slow.states().get(7)).toBe(JSON.stringify(cursor(4)));
  });

  test('of a thousand that come and go does not wait for a socket that never reads', () => {
    const { presence, connect } = setUp();
    const [anna, slow] = [connect('anna'), connect('slow')];
    slow.stopReading();
    presence.receive(anna.connection, say(1, 1, {}));
    presence.sendAll(slow.connection);
    const passBy = (clientId: number): void => {
      const passing = connect('passing');
      presence.receive(passing.connection, say(clientId, 1, {}));
      presence.disconnect(passing.connection);
    };
    for (let count = 0; count < LEFT_MEANWHILE; count++) passBy(2 + count);
    expect(slow.closes).toEqual([]);
    passBy(2 + LEFT_MEANWHILE);
    expect(slow.closes).toContain(4503);
    expect(anna.closes).toEqual([]);
  });

  test('that is sent back by everybody is dropped unread', async () => {
    const { presence, counters, connect } = setUp();
    const [anna, ben, carl] = [connect('anna'), connect('ben'), connect('carl')];
    presence.receive(anna.connection, say(7, 5, cursor(5)));
    presence.receive(ben.connection, say(8, 5, cursor(5)));
    const echo = presenceUpdate([
      entry(7, 5, JSON.stringify(cursor(5))),
      entry(8, 6, 'not even JSON'),
    ]);
    for (const each of [ben, carl]) expect(presence.receive(each.connection, echo)).toBe(true);
    expect(counters.presenceDropped).toBe(2);
    await expect.poll(() => carl.states().get(8)).toBe(JSON.stringify(cursor(5)));
  });

  test('that is padded or has numbers that nobody can count on with is refused', () => {
    const { presence, connect } = setUp();
    const anna = connect('anna');
    const padded = [1, ...Array.from({ length: 40 }, () => 0x80), 0, 1, 2, 0x7b, 0x7d];
    expect(presence.receive(anna.connection, Uint8Array.from(padded))).toBe(false);
    const most = presenceUpdate([entry(Number.MAX_SAFE_INTEGER, 1, '{}')]);
    expect(presence.receive(anna.connection, most)).toBe(true);
    expect(
      presence.receive(
        anna.connection,
        Uint8Array.from([1, 255, 255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 0x7b, 0x7d]),
      ),
    ).toBe(false);
  });

  test('survives any bytes', () => {
    const { presence, connect } = setUp();
    const anna = connect('anna');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof presence.receive(anna.connection, bytes)).toBe('boolean');
      }),
      { numRuns: RUNS },
    );
  });
});

/** JSON has no numbers of that kind. */
const withoutBigInt = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}` : value;

test('any value that nearly is presence is passed on as others can read it, or costs the socket', {
  timeout: LONG ? 1_800_000 : 30_000,
}, async () => {
  const { presence, connect } = setUp();
  const [anna, ben] = [connect('anna'), connect('ben')];
  let [clock, passed] = [0, 0];
  fc.assert(
    fc.property(nearly(presenceSchema, ['note-of-nobody']), (state) => {
      const update = presenceUpdate([
        entry(7, ++clock, JSON.stringify([state], withoutBigInt).slice(1, -1)),
      ]);
      if (presence.receive(anna.connection, update)) passed++;
    }),
    { numRuns: RUNS },
  );
  expect(passed).toBeGreaterThan(RUNS / 20);
  presence.receive(anna.connection, say(7, clock + 1, {}));
  await expect.poll(() => ben.states().get(7)).toBe('{}');
});

describe('messages', () => {
  test('presence reads back as it was written', () => {
    const entries = fc.array(
      fc.record({
        clientId: fc.nat(),
        clock: fc.nat(),
        state: fc.uint8Array({ maxLength: 500 }),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(entries, (written) => {
        const bytes = written.map((each) => presenceUpdate([each]).subarray(1));
        expect(presenceIn([presenceFrame(bytes)])).toEqual(written);
      }),
    );
  });

  test('any bytes are a message or not, without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const message = readMessage(bytes);
        expect(message === undefined || typeof message.kind === 'string').toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
