import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '@ambitiebord/shared/domain/roles';
import type { DocumentConnection } from './connections.ts';
import {
  presenceMessage,
  readMessage,
  readPresence,
  type PresenceEntry,
} from './document-messages.ts';
import { RoomPresence } from './presence.ts';

/** Random messages per decoder; the long run (`npm run test:all`) tries many more. */
const RUNS = process.env['AMBITIEBORD_LONG'] === undefined ? 3_000 : 100_000;

function setUp() {
  let rosterChanges = 0;
  const presence = new RoomPresence(() => {
    rosterChanges += 1;
  });
  onTestFinished(() => presence.close());
  const connect = (participantId: string, role: Role = 'partner') => {
    const heard: PresenceEntry[] = [];
    const closes: number[] = [];
    let queued = 0;
    const connection: DocumentConnection = {
      actor: { participantId, role },
      tokenHash: '',
      document: 'board',
      send: (bytes) => {
        const message = readMessage(bytes);
        if (message?.kind === 'presence') heard.push(...(readPresence(message.update) ?? []));
      },
      queued: () => queued,
      close: (code) => closes.push(code),
    };
    presence.connect(connection);
    return {
      connection,
      closes,
      /** The newest state by client id, as the others' browsers would hold it. */
      states: () =>
        new Map(heard.map(({ clientId, state }) => [clientId, new TextDecoder().decode(state)])),
      setQueued: (bytes: number) => {
        queued = bytes;
      },
    };
  };
  return { presence, connect, rosterChanges: () => rosterChanges };
}

function say(clientId: number, clock: number, state: unknown): Uint8Array {
  return payload([entry(clientId, clock, JSON.stringify(state))]);
}

const entry = (clientId: number, clock: number, state: string): PresenceEntry => ({
  clientId,
  clock,
  state: new TextEncoder().encode(state),
});

function payload(entries: readonly PresenceEntry[]): Uint8Array {
  const message = readMessage(presenceMessage(entries));
  if (message?.kind !== 'presence') throw new Error('not a presence message');
  return message.update;
}

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
    expect([...presence.clientIds().values()]).toEqual([7]);
  });

  test('that is no JSON, too large or of another form is refused', () => {
    const { presence, connect } = setUp();
    const [anna, ben] = [connect('anna'), connect('ben')];
    for (const state of ['{', '7', '"x"', JSON.stringify({ cursor: { x: 'a', y: 0 } })]) {
      expect(presence.receive(anna.connection, payload([entry(7, 1, state)]))).toBe(false);
    }
    for (const bytes of [
      [0xef, 0xbb, 0xbf, 0x7b, 0x7d], // A mark before the text, that other browsers do not skip.
      [
        ...new TextEncoder().encode('{"caret":{"padId":"pad-of-all","head":1,"anchor":"'),
        0xff,
      ].concat([...new TextEncoder().encode('"}}')]), // No UTF-8.
    ]) {
      const broken = payload([{ clientId: 7, clock: 1, state: Uint8Array.from(bytes) }]);
      expect(presence.receive(anna.connection, broken)).toBe(false);
    }
    // A clock that cannot be counted further cannot be read by others when its socket goes.
    const last = payload([entry(7, Number.MAX_SAFE_INTEGER, '{}')]);
    expect(presence.receive(anna.connection, last)).toBe(false);
    const large = JSON.stringify({ selection: Array.from({ length: 190 }, () => 'a'.repeat(20)) });
    expect(presence.receive(anna.connection, payload([entry(7, 1, large)]))).toBe(false);
    expect(ben.states().size).toBe(0);
  });

  test('skips a socket that does not keep up, and catches it up once', async () => {
    const { presence, connect } = setUp();
    const [anna, ben, slow] = [connect('anna'), connect('ben'), connect('slow')];
    slow.setQueued(1_000_000);
    presence.receive(anna.connection, say(7, 1, cursor(1)));
    await expect.poll(() => ben.states().get(7)).toBe(JSON.stringify(cursor(1)));
    expect(slow.states().size).toBe(0);
    slow.setQueued(0);
    presence.receive(ben.connection, say(8, 1, cursor(8)));
    await expect.poll(() => slow.states().get(7)).toBe(JSON.stringify(cursor(1)));
    expect(slow.states().get(8)).toBe(JSON.stringify(cursor(8)));
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

describe('messages', () => {
  test('presence reads back as it was written', () => {
    const entries = fc.array(
      fc.record({
        clientId: fc.nat(),
        clock: fc.nat(),
        state: fc.uint8Array({ maxLength: 50 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(entries, (written) => {
        expect(readPresence(payload(written))).toEqual(written);
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
