/** Bytes that no honest client sends: each costs its sender the connection at most, and nobody else anything. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createApi } from '@ambitiebord/client/session/api';
import { newId } from '@ambitiebord/shared/domain/ids';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { readRecords } from '@ambitiebord/shared/documents/document';
import { COMMAND_BURST, DOCUMENT_MESSAGE_BURST } from '@ambitiebord/shared/domain/limits';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD, padDocument } from '@ambitiebord/shared/protocol/documents';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { expect, test } from '@playwright/test';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { RawClient } from './fixtures/raw-client.ts';
import { ServerProcess } from './fixtures/server-process.ts';

let server: ServerProcess;

test.beforeAll(async () => {
  server = await ServerProcess.start();
});

test.afterAll(() => server.remove());

/** Asks for a websocket at a path, as a program without any library can. */
async function askForUpgrade(
  path: string,
  origin = server.url,
  headers: readonly string[] = [],
): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: ${origin}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
      '\r\n',
    ].join('\r\n'),
  );
  return socket;
}

/** What the server answers before it closes the connection. */
async function answerTo(path: string, origin?: string): Promise<string> {
  const socket = await askForUpgrade(path, origin);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer.split('\r\n')[0] ?? '';
}

const board = `/sessions/${newId()}/documents/board`;

test('an upgrade that leads nowhere, or comes from elsewhere, is answered and closed', async () => {
  expect(await answerTo('/')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/elsewhere')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/socket.iox')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/sessions/short/documents/board')).toBe('HTTP/1.1 403 Forbidden');
  expect(await answerTo(board, 'http://elsewhere.example')).toBe('HTTP/1.1 403 Forbidden');
  const commands = `${COMMAND_PATH}?EIO=4&transport=websocket`;
  expect(await answerTo(commands, 'http://elsewhere.example')).toMatch(/^HTTP\/1.1 40[03] /);
});

test('who breaks off while asking for an upgrade breaks nothing', async () => {
  const paths = [
    '/',
    '/elsewhere',
    '/sessions/short/documents/board',
    board,
    `${COMMAND_PATH}?EIO=4`,
  ];
  for (const path of paths) {
    for (const origin of [server.url, 'http://elsewhere.example']) {
      for (let times = 0; times < 20; times++) {
        const socket = await askForUpgrade(path, origin);
        socket.on('error', () => socket.destroy());
        socket.resetAndDestroy();
      }
      const { status } = await fetch(`${server.url}/healthz`);
      expect(status, path).toBe(200);
    }
  }
  expect(server.output).not.toContain('Error');
});

async function partner(): Promise<RawClient> {
  const api = createApi(server.url);
  const { sessionId, code } = await api.createSession({ title: 'Samen sterk' });
  const { token } = await api.join(sessionId, {
    code,
    displayName: 'Kees',
    partner: { name: 'De Lindelopers', sector: 'care' },
  });
  return new RawClient(server.url, sessionId, token);
}

function noteWith(fields: object) {
  const note = { type: 'note', text: 'x', colour: 'yellow', position: { x: 0, y: 0 } };
  return { action: 'create', audience: 'board', id: newId(), fields: { ...note, ...fields } };
}

function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

test('a command that is nested deeply is refused', async () => {
  const client = await partner();
  for (const depth of [100, 500, 1_000, 1_500, 2_000, 3_000, 4_000]) {
    const answer = await client.change(noteWith({ text: nested(depth) }));
    expect(answer, String(depth)).toMatchObject({ ok: false });
  }
  client.close();
});

/** A websocket that answers nothing, so that a close does not end it. */
async function stubborn(path: string, token: string): Promise<(payload: Uint8Array) => void> {
  const socket = await askForUpgrade(path, undefined, [
    `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${token}`,
  ]);
  await once(socket, 'data');
  socket.on('error', () => socket.destroy());
  // One binary frame, with a mask of nothing.
  return (payload) => {
    const length = payload.byteLength;
    const head = length < 126 ? [0x80 + length] : [0xfe, length >> 8, length & 255];
    socket.write(Uint8Array.from([0x82, ...head, 0, 0, 0, 0, ...payload]));
  };
}

test('who was sent away and does not go is not heard any more', async () => {
  const api = createApi(server.url);
  const session = await api.createSession({ title: 'Samen sterk' });
  const { sessionId } = session;
  const { token } = await api.join(sessionId, { key: session.facilitatorKey });
  const facilitator = new RawClient(server.url, sessionId, token);
  await facilitator.send({ type: 'setStep', step: 'ambition' });
  const records = new Y.Doc();
  const { socket } = facilitator.openDocument(BOARD);
  socket.on('message', (data: Buffer) => read(data, records));
  const ambition = () => [...readRecords(records).values()].find(({ type }) => type === 'ambition');
  await expect.poll(() => ambition()?.id).toBeDefined();
  const pad = padDocument(ambition()?.id ?? '');

  const kees = await api.join(sessionId, {
    code: session.code,
    displayName: 'Kees',
    partner: { name: 'De Lindelopers', sector: 'care' },
  });
  const send = await stubborn(`/sessions/${sessionId}/documents/${pad}`, kees.token);
  const copy = new Y.Doc();
  copy.on('update', (update: Uint8Array) => send(messageOf(update)));
  const text = new Y.Doc();
  facilitator.openDocument(pad).socket.on('message', (data: Buffer) => read(data, text));
  copy.getText('text').insert(0, 'Mag nog');
  await expect.poll(() => text.getText('text').toJSON()).toBe('Mag nog');
  await api.revokeToken(sessionId, kees.token);
  copy.getText('text').insert(7, ', mag niet meer');
  // What comes later from somebody else is there, so the server has had what came before it.
  const marloes = new Y.Doc();
  marloes.getText('text').insert(0, '!');
  const other = facilitator.openDocument(pad).socket;
  await once(other, 'open');
  other.send(messageOf(Y.encodeStateAsUpdate(marloes)));
  await expect.poll(() => text.getText('text').toJSON()).toContain('!');
  expect(text.getText('text').toJSON().replace('!', '')).toBe('Mag nog');
  facilitator.close();
});

/** Applies what a message says of a document. */
function read(message: Buffer, copy: Y.Doc): void {
  if (message[0] !== 0 || message[1] === 0) return;
  let start = 2;
  while ((message[start] ?? 0) > 127) start += 1;
  Y.applyUpdate(copy, message.subarray(start + 1));
}

/** An update as a message; it is shorter than 16,384 bytes. */
function messageOf(update: Uint8Array): Uint8Array {
  const length = update.byteLength;
  const prefix = length < 128 ? [length] : [(length % 128) + 128, length >> 7];
  return Uint8Array.from([0, 2, ...prefix, ...update]);
}

test('who sends too fast is told so, and on a document socket sent away', async () => {
  const client = await partner();
  const many = Array.from({ length: COMMAND_BURST + 100 }, () =>
    client.send({ type: 'undo', commandId: newId() }),
  );
  const codes = (await Promise.all(many)).map((answer) => (answer.ok ? '' : answer.error.code));
  expect(codes.slice(0, COMMAND_BURST)).toEqual(Array(COMMAND_BURST).fill('nothing-to-undo'));
  expect(codes).toContain('too-fast');
  expect(client.connected).toBe(true);
  const { socket, closed } = client.openDocument(BOARD);
  await once(socket, 'open');
  for (let times = 0; times < 2 * DOCUMENT_MESSAGE_BURST; times++) socket.send(Uint8Array.of(3));
  expect(await closed).toBe(CLOSE.tooFast);
  client.close();
});

test('a handshake that is older, newer or of nobody is refused with its code', async () => {
  const api = createApi(server.url);
  const { sessionId, facilitatorKey } = await api.createSession({ title: 'Samen sterk' });
  const { token } = await api.join(sessionId, { key: facilitatorKey });
  const refusals: [string, object][] = [
    ['outdated-client', { token, protocolVersion: PROTOCOL_VERSION + 1 }],
    ['unauthorised', { token: 'of-nobody' }],
    ['invalid', {}],
  ];
  for (const [code, auth] of refusals) {
    const socket = io(server.url, { transports: ['websocket'], query: { sessionId }, auth });
    const error = await new Promise((resolve) => socket.once('connect_error', resolve));
    expect(error).toMatchObject({ data: { code } });
    socket.close();
  }
});

test('half a character, which some keyboards send while composing, breaks nothing', async () => {
  const client = await partner();
  expect(await client.change(noteWith({ text: 'Goed zo \uD83D' }))).toMatchObject({ ok: true });
  const odd = { [`\uD83D`]: 'x' };
  expect(await client.change(noteWith(odd))).toMatchObject({ error: { code: 'invalid' } });
  client.close();
});
