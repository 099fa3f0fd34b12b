/** The board over the y-websocket protocol, read by the client that everybody can get from npm. */

import { createApi } from '@ambitiebord/client/session/api';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { newId } from '@ambitiebord/shared/domain/ids';
import { expect, test } from '@playwright/test';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { RawClient } from './fixtures/raw-client.ts';
import { ServerProcess } from './fixtures/server-process.ts';

let server: ServerProcess;

test.beforeAll(async () => {
  server = await ServerProcess.start();
});

test.afterAll(() => server.remove());

/** The records of a document, as the page about the protocol says. */
function recordsIn(document: Y.Doc) {
  const records = new Map<string, { [field: string]: unknown }>();
  for (const [id, fields] of document.getArray<[string, object]>('entries')) {
    records.set(id, { id, ...records.get(id), ...fields });
  }
  return records;
}

function stockClient(sessionId: string, token: string) {
  const document = new Y.Doc();
  const address = `${server.url.replace('http', 'ws')}/sessions/${sessionId}/documents`;
  const provider = new WebsocketProvider(address, BOARD, document, {
    protocols: [SUBPROTOCOL, token],
    disableBc: true,
  });
  const texts = () =>
    new Set(
      [...recordsIn(document).values()]
        .filter(({ type }) => type === 'note')
        .map(({ text }) => text),
    );
  const cursors = () =>
    new Set(
      [...provider.awareness.getStates().values()].map(
        (state) => (state as { cursor: { x: number } }).cursor.x,
      ),
    );
  return { provider, texts, cursors };
}

test('a stock y-websocket client reads the board, sees changes, and is back after a restart', async () => {
  const api = createApi(server.url);
  const { sessionId, facilitatorKey, readKey } = await api.createSession({ title: 'Samen' });
  const facilitator = await api.join(sessionId, { key: facilitatorKey });
  const writer = new RawClient(server.url, sessionId, facilitator.token);
  const observer = await api.join(sessionId, { key: readKey });
  const { provider, texts } = stockClient(sessionId, observer.token);
  const addNote = (text: string) =>
    writer.change({
      action: 'create',
      audience: 'board',
      id: newId(),
      fields: { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } },
    });

  await addNote('Eerst');
  await expect.poll(() => provider.synced).toBe(true);
  await expect.poll(texts).toEqual(new Set(['Eerst']));
  await addNote('Dan');
  await expect.poll(texts).toEqual(new Set(['Dan', 'Eerst']));

  await server.kill();
  await expect.poll(() => provider.wsconnected).toBe(false);
  await server.start();
  await expect.poll(() => provider.wsconnected, { timeout: 20_000 }).toBe(true);
  await addNote('Daarna');
  await expect.poll(texts).toEqual(new Set(['Daarna', 'Dan', 'Eerst']));
  provider.destroy();
  writer.close();
});

test('stock clients that echo do no harm: everybody has one cursor, their own', async () => {
  const api = createApi(server.url);
  const { sessionId, code } = await api.createSession({ title: 'Samen' });
  const clients: ReturnType<typeof stockClient>[] = [];
  for (let index = 0; index < 4; index++) {
    const partner = { name: `Partner ${index}`, sector: 'other' } as const;
    const { token } = await api.join(sessionId, { code, displayName: 'Sam', partner });
    clients.push(stockClient(sessionId, token));
  }
  for (const [x, { provider }] of clients.entries()) {
    provider.awareness.setLocalState({ cursor: { x, y: 0 } });
  }
  for (const { cursors } of clients) {
    await expect.poll(cursors).toEqual(new Set([0, 1, 2, 3]));
  }
  clients[0]?.provider.destroy();
  await expect.poll(() => clients[1]?.provider.awareness.getStates().size).toBe(3);
  for (const { provider } of clients) provider.destroy();
});
