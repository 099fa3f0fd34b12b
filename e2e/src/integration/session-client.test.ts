/** The browser's side of a session against the real server, over real sockets. */

import { createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import type { SessionClient, SessionState } from '@ambitiebord/client/session/session-client';
import { memoryStorage, type DeviceStorage } from '@ambitiebord/client/session/storage';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { CreatedSession, Join } from '@ambitiebord/shared/protocol/http';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ServerProcess } from '../fixtures/server-process.ts';
import { TcpProxy } from '../fixtures/tcp-proxy.ts';

/** How long something may take to come through, in milliseconds. */
const PATIENCE_MS = 15_000;

let server: ServerProcess;
let network: TcpProxy;
let session: CreatedSession;
const clients: SessionClient[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  network = await TcpProxy.start(server.port);
});

afterAll(async () => {
  await network.close();
  await server.remove();
});

beforeEach(async () => {
  session = await createApi(server.url).createSession({ title: 'Thuis met dementie' });
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

interface Person {
  readonly client: SessionClient;
  readonly storage: DeviceStorage;
  readonly participantId: string;
  /** The same person on the same device, after the page was loaded again. */
  readonly reload: () => Person;
}

interface Device {
  readonly storage: DeviceStorage;
  readonly tabStorage: DeviceStorage;
}

async function enter(join: Join, serverUrl = server.url): Promise<Person> {
  const joined = await createApi(server.url).join(session.sessionId, join);
  const device: Device = { storage: memoryStorage(), tabStorage: memoryStorage() };
  const open = (): Person => {
    const client = connectSession({
      ...joined,
      ...device,
      serverUrl,
      sessionId: session.sessionId,
    });
    clients.push(client);
    const reload = (): Person => {
      client.close();
      return open();
    };
    return { client, storage: device.storage, participantId: joined.participantId, reload };
  };
  return open();
}

const partner = (name: string, serverUrl?: string): Promise<Person> =>
  enter(
    { code: session.code, displayName: name, partner: { name: `Huis ${name}`, sector: 'care' } },
    serverUrl,
  );

const facilitator = (): Promise<Person> =>
  enter({ key: session.facilitatorKey, displayName: 'Fatma' });

/** Resolves when the state is as it should be. */
async function until(
  client: SessionClient,
  holds: (state: SessionState) => boolean,
): Promise<void> {
  await expect
    .poll(() => holds(client.state.getState()), { timeout: PATIENCE_MS, interval: 10 })
    .toBe(true);
}

const isSettled = ({ connection, pending }: SessionState): boolean =>
  connection === 'online' && pending === 0;

const newNote = (id: string, text: string): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'board',
      id,
      fields: { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } },
    },
  ],
});

const rewrite = (id: string, text: string): NewCommand => ({
  type: 'change',
  operations: [{ action: 'update', audience: 'board', id, fields: { text } }],
});

const textOf = ({ client }: Person, id: string): string | undefined =>
  recordOf(client.state.getState().board, 'note', id)?.text;

describe('a change', () => {
  test('shows at once, reaches the others and is settled', async () => {
    const [anna, bram] = [await partner('Anna'), await partner('Bram')];
    await until(anna.client, isSettled);
    const id = newId();
    anna.client.send(newNote(id, 'samen eten'));
    expect(textOf(anna, id)).toBe('samen eten');
    expect(anna.client.state.getState().pending).toBe(1);
    await until(bram.client, () => textOf(bram, id) === 'samen eten');
    await until(anna.client, isSettled);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('that the server refuses is taken away, kept and dismissed', async () => {
    const anna = await partner('Anna');
    await until(anna.client, isSettled);
    const id = anna.client.send(rewrite('note-that-never-was', 'tekst'));
    await until(anna.client, ({ refusals }) => refusals.length === 1);
    expect(anna.client.state.getState()).toMatchObject({
      pending: 0,
      canUndo: false,
      refusals: [{ commandId: id, code: 'unknown-record', command: { type: 'change' } }],
    });
    anna.client.dismissRefusal(id);
    expect(anna.client.state.getState().refusals).toEqual([]);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('is undone and done again, also after a reload', async () => {
    const anna = await partner('Anna');
    await until(anna.client, isSettled);
    const id = newId();
    anna.client.send(newNote(id, 'een'));
    anna.client.send(rewrite(id, 'twee'));
    anna.client.undo();
    await until(anna.client, (state) => isSettled(state) && textOf(anna, id) === 'een');
    expect(anna.client.state.getState()).toMatchObject({ canUndo: true, canRedo: true });
    const again = anna.reload();
    await until(again.client, isSettled);
    again.client.redo();
    await until(again.client, (state) => isSettled(state) && textOf(again, id) === 'twee');
    expect(again.client.state.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });
});

describe('a bad network', () => {
  test('keeps what is written, in order, and catches up', async () => {
    const [anna, bram] = [
      await partner('Anna', `http://127.0.0.1:${network.port}`),
      await partner('Bram'),
    ];
    await until(anna.client, isSettled);
    network.cut();
    await until(anna.client, ({ connection }) => connection === 'offline');
    const ids = Array.from({ length: 20 }, () => newId());
    for (const id of ids) anna.client.send(newNote(id, 'kladje'));
    for (const id of ids) anna.client.send(rewrite(id, `klaar ${id}`));
    expect(anna.client.state.getState().pending).toBe(40);
    network.restore();
    await until(anna.client, isSettled);
    for (const id of ids) await until(bram.client, () => textOf(bram, id) === `klaar ${id}`);
    expect(anna.client.state.getState().refusals).toEqual([]);
  });

  test('and a reload without a connection lose nothing', async () => {
    const anna = await partner('Anna', `http://127.0.0.1:${network.port}`);
    await until(anna.client, isSettled);
    network.cut();
    const id = newId();
    anna.client.send(newNote(id, 'net voor het afsluiten'));
    const again = anna.reload();
    await until(again.client, ({ connection }) => connection === 'offline');
    expect(again.client.state.getState().pending).toBe(1);
    network.restore();
    await until(again.client, isSettled);
    expect(textOf(again, id)).toBe('net voor het afsluiten');
  });

  test('a server that is killed and comes back has all that was acknowledged', async () => {
    const anna = await partner('Anna');
    await until(anna.client, isSettled);
    const ids = Array.from({ length: 30 }, () => newId());
    for (const id of ids) anna.client.send(newNote(id, id));
    await server.kill();
    await server.start();
    await until(anna.client, isSettled);
    const notes = recordsOf(anna.client.state.getState().board, 'note');
    expect(notes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});

describe('the room', () => {
  test('shows the presence of others under their name, until they leave', async () => {
    const [anna, bram] = [await partner('Anna'), await partner('Bram')];
    await until(anna.client, isSettled);
    bram.client.publish({ cursor: { x: 10, y: 20 } });
    const seen = (): unknown =>
      [...anna.client.others.getState().values()].find(
        ({ participantId, presence }) => participantId === bram.participantId && presence.cursor,
      )?.presence;
    await expect.poll(seen, { timeout: PATIENCE_MS }).toEqual({ cursor: { x: 10, y: 20 } });
    bram.client.publish({ cursor: undefined, selection: ['record-of-bram'] });
    await expect
      .poll(() => [...anna.client.others.getState().values()].map(({ presence }) => presence), {
        timeout: PATIENCE_MS,
      })
      .toEqual([{ selection: ['record-of-bram'] }]);
    bram.client.close();
    await expect.poll(() => anna.client.others.getState().size, { timeout: PATIENCE_MS }).toBe(0);
  });

  test('sees somebody again at once who comes back', async () => {
    const anna = await partner('Anna');
    const bram = await partner('Bram', `http://127.0.0.1:${network.port}`);
    bram.client.publish({ cursor: { x: 1, y: 1 } });
    const others = (): number => anna.client.others.getState().size;
    await expect.poll(others, { timeout: PATIENCE_MS }).toBe(1);
    network.cut();
    await expect.poll(others, { timeout: PATIENCE_MS }).toBe(0);
    network.restore();
    await expect.poll(others, { timeout: 5_000 }).toBe(1);
  });

  test('keeps own writing private until it is revealed', async () => {
    const [anna, bram] = [await partner('Anna'), await partner('Bram')];
    const fatma = await facilitator();
    await until(anna.client, isSettled);
    const id = cardIdOf(anna.participantId);
    const { me } = anna.client.state.getState();
    anna.client.send({
      type: 'change',
      operations: [
        {
          action: 'create',
          audience: 'own',
          id,
          fields: {
            type: 'partnerCard',
            participantId: anna.participantId,
            partnerId: me.partnerId ?? '',
            status: 'ready',
            sharedFields: ['satisfiedWhen'],
            satisfiedWhen: 'als iemand thuis kan blijven',
          },
        },
      ],
    });
    expect(anna.client.state.getState()).toMatchObject({ canUndo: false });
    expect(anna.client.state.getState().own.has(id)).toBe(true);
    await until(anna.client, isSettled);
    await until(fatma.client, ({ roster }) => roster.ready?.includes(anna.participantId) ?? false);
    expect(bram.client.state.getState().board.has(id)).toBe(false);
    fatma.client.send({ type: 'reveal' });
    await until(
      bram.client,
      ({ board }) => recordOf(board, 'partnerCard', id)?.satisfiedWhen !== undefined,
    );
  });

  test('ends for everybody when it is deleted', async () => {
    const [fatma, bram] = [await facilitator(), await partner('Bram')];
    await until(bram.client, isSettled);
    const api = createApi(server.url);
    const { token } = await api.join(session.sessionId, { key: session.facilitatorKey });
    await api.deleteSession(session.sessionId, token);
    for (const { client } of [fatma, bram]) {
      await until(client, ({ connection }) => connection === 'gone');
    }
    await until(bram.reload().client, ({ connection }) => connection === 'gone');
  });
});

describe('a pad', () => {
  async function openAmbition(): Promise<{ fatma: Person; padId: string }> {
    const fatma = await facilitator();
    await until(fatma.client, isSettled);
    fatma.client.send({ type: 'setStep', step: 'ambition' });
    await until(fatma.client, ({ board }) => recordsOf(board, 'ambition').length === 1);
    const [ambition] = recordsOf(fatma.client.state.getState().board, 'ambition');
    return { fatma, padId: ambition?.id ?? '' };
  }

  test('merges the letters of several people', async () => {
    const { padId } = await openAmbition();
    const [anna, bram] = [await partner('Anna'), await partner('Bram')];
    const pads = [anna, bram].map(({ client }) => client.openPad(padId));
    await expect.poll(() => pads.every((pad) => pad.synced()), { timeout: PATIENCE_MS }).toBe(true);
    pads[0]?.text.insert(0, 'Iedereen ');
    pads[1]?.text.insert(0, 'hoort erbij');
    await expect
      .poll(() => new Set(pads.map((pad) => pad.text.toJSON())).size, { timeout: PATIENCE_MS })
      .toBe(1);
    expect(pads[0]?.text.toJSON()).toContain('Iedereen ');
    expect(pads[0]?.text.toJSON()).toContain('hoort erbij');
    await expect.poll(() => pads.every((pad) => pad.synced()), { timeout: PATIENCE_MS }).toBe(true);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('keeps unsent letters through a reload without a connection', async () => {
    const { fatma, padId } = await openAmbition();
    const anna = await partner('Anna', `http://127.0.0.1:${network.port}`);
    await until(anna.client, isSettled);
    const pad = anna.client.openPad(padId);
    pad.text.insert(0, 'Niemand alleen');
    await expect.poll(() => pad.synced(), { timeout: PATIENCE_MS }).toBe(true);
    network.cut();
    pad.text.delete(0, 'Niemand'.length);
    pad.text.insert(0, 'Niemand meer');
    const again = anna.reload();
    const padAgain = again.client.openPad(padId);
    network.restore();
    const padOfFatma = fatma.client.openPad(padId);
    await expect
      .poll(() => padOfFatma.text.toJSON(), { timeout: PATIENCE_MS })
      .toBe('Niemand meer alleen');
    expect(padAgain.text.toJSON()).toBe('Niemand meer alleen');
    await expect.poll(() => padAgain.synced(), { timeout: PATIENCE_MS }).toBe(true);
    expect(again.storage.keys('')).toEqual([]);
  });

  test('gives text back that came after it was closed', async () => {
    const { fatma, padId } = await openAmbition();
    const anna = await partner('Anna');
    const pad = anna.client.openPad(padId);
    pad.text.insert(0, 'Op tijd. ');
    await expect.poll(() => pad.synced(), { timeout: PATIENCE_MS }).toBe(true);
    fatma.client.send({ type: 'setStep', step: 'contributions' });
    await until(anna.client, ({ board }) => sessionOf(board)?.step === 'contributions');
    const refused = new Promise<string>((resolve) => {
      pad.onRefused(resolve);
    });
    pad.text.insert(9, 'Te laat.');
    expect(await refused).toBe('Te laat.');
    await expect.poll(() => pad.text.toJSON(), { timeout: PATIENCE_MS }).toBe('Op tijd. ');
    expect(pad.synced()).toBe(true);
  });
});
