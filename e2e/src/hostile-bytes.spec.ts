/** Bytes that no honest client sends: each costs its sender the connection at most, and nobody else anything. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createApi } from '@ambitiebord/client/session/api';
import { newId } from '@ambitiebord/shared/domain/ids';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { expect, test } from '@playwright/test';
import { RawClient } from './fixtures/raw-client.ts';
import { ServerProcess } from './fixtures/server-process.ts';

let server: ServerProcess;

test.beforeEach(async () => {
  server = await ServerProcess.start();
});

test.afterEach(() => server.remove());

/** Asks for a websocket at a path, as a program without any library can. */
async function askForUpgrade(path: string, origin = server.url): Promise<Socket> {
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

test('an upgrade that leads nowhere is answered and closed', async () => {
  expect(await answerTo('/')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/elsewhere')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/socket.iox')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('/sessions/short/documents/board')).toBe('HTTP/1.1 403 Forbidden');
  expect(await answerTo(board, 'http://elsewhere.example')).toBe('HTTP/1.1 403 Forbidden');
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

test('half a character, which some keyboards send while composing, breaks nothing', async () => {
  const client = await partner();
  expect(await client.change(noteWith({ text: 'Goed zo \uD83D' }))).toMatchObject({ ok: true });
  const odd = { [`\uD83D`]: 'x' };
  expect(await client.change(noteWith(odd))).toMatchObject({ error: { code: 'invalid' } });
  client.close();
});
