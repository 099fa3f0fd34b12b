/** Who opens too much, sends too much or says nothing, over real sockets. */

import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import {
  COMMAND_BURST,
  HANDSHAKE_BYTES,
  HANDSHAKE_MS,
  SOCKETS_PER_PARTICIPANT,
} from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import { COMMAND_PATH, type Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { documentPath, MESSAGE } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { Socket as CommandSocket } from 'socket.io-client';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { answered, listen } from '../test-support/attackers.ts';

// Some wait until the server loses its patience.
vi.setConfig({ testTimeout: 30_000 });

const QUERY_PRESENCE = Uint8Array.of(MESSAGE.queryAwareness);
const PRESENCE_OF_NOBODY = Uint8Array.of(MESSAGE.awareness, 1, 0);

/** Resolves with what comes with an event of a command socket. */
function heard(socket: CommandSocket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

const undo = () => ({ id: newId(), type: 'undo', commandId: newId() });

test('who opens more and more tabs is told when it is enough, and may come back when some are closed', async () => {
  const { enter, read, command } = await listen();
  const [fatma, kees] = [await enter('Fatma'), await enter('Kees')];
  const tabs = Array.from({ length: SOCKETS_PER_PARTICIPANT }, () => read(fatma.token));
  await Promise.all(tabs.map(answered));
  expect(await read(fatma.token).ended).toBe(CLOSE.tooMany);
  const refused = await heard(command(fatma.token), 'connect_error');
  expect(refused).toMatchObject({ data: { code: 'too-many-connections' } });
  await answered(read(kees.token));
  tabs[0]?.socket.close();
  await tabs[0]?.ended;
  await expect.poll(async () => Promise.race([read(fatma.token).ended, settled()])).toBe('open');
});

/** Long enough for a refusal to arrive. */
function settled(): Promise<'open'> {
  return wait(300, 'open' as const);
}

test.each([
  ['socketsPerSession', CLOSE.tooMany],
  ['socketsPerAddress', 429],
  ['pendingPerAddress', 429],
] as const)('the bound %s holds, and counts what is open only', async (bound, code) => {
  const most = bound === 'pendingPerAddress' ? 0 : 3;
  const { enter, read } = await listen({ [bound]: most });
  const { token } = await enter('Fatma');
  const open = Array.from({ length: most }, () => read(token));
  await Promise.all(open.map(answered));
  expect(await read(token).ended).toBe(code);
  if (most === 0) return;
  open[0]?.socket.terminate();
  await expect.poll(async () => Promise.race([read(token).ended, settled()])).toBe('open');
});

test('a socket too many of one address is refused with a code, on either kind of socket', async () => {
  const { knock } = await listen({ pendingPerAddress: 0 });
  const paths = [
    [documentPath(newId(), BOARD), 429],
    [`${COMMAND_PATH}?EIO=4&transport=websocket`, 400],
  ] as const;
  for (const [path, status] of paths) {
    const socket = knock();
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const answer = await text(socket);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('{"error":{"code":"too-many-connections"');
  }
});

test('one address has so many connections, whatever they are for', async () => {
  const { knock, get } = await listen({ connectionsPerAddress: 3 });
  const open = [knock(), knock(), knock()];
  await Promise.all(open.map((socket) => once(socket, 'connect')));
  await once(knock(), 'close');
  open[0]?.destroy();
  await expect
    .poll(async () => {
      const socket = knock();
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
      return (await text(socket)).split('\r\n')[0];
    })
    .toBe('HTTP/1.1 200 OK');
  expect(await get('/healthz')).toMatchObject({ status: 200 });
});

test('who says nothing is sent away: before a request, within one, and before the handshake', async () => {
  const { knock, port } = await listen();
  const begin = performance.now();
  const half = knock();
  half.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const silent = new WebSocket(`ws://127.0.0.1:${port}${COMMAND_PATH}?EIO=4&transport=websocket`);
  silent.on('error', () => silent.terminate());
  const closed = once(silent, 'close');
  expect(await text(half)).toContain('"code":"invalid"');
  await closed;
  expect(performance.now() - begin).toBeGreaterThan(HANDSHAKE_MS - 1_000);
  expect(performance.now() - begin).toBeLessThan(HANDSHAKE_MS + 10_000);
});

test('who sends much before it is known who it is, is cut off', async () => {
  const { port, command, enter } = await listen();
  const address = `ws://127.0.0.1:${port}${COMMAND_PATH}?EIO=4&transport=websocket`;
  const socket = new WebSocket(address);
  socket.on('error', () => socket.terminate());
  await once(socket, 'message');
  const closed = once(socket, 'close');
  socket.send('4'.repeat(HANDSHAKE_BYTES));
  await closed;
  // Who is known may send more.
  const known = command((await enter('Fatma')).token);
  await heard(known, 'connect');
  const large = { id: newId(), type: 'x'.repeat(5 * HANDSHAKE_BYTES) };
  const answer = (await known.emitWithAck('command', large)) as Acknowledgement;
  expect(answer).toMatchObject({ error: { code: 'unknown-type' } });
});

test('several tabs of one person together have the rate of one', async () => {
  const { enter, command } = await listen();
  const [fatma, kees] = [await enter('Fatma'), await enter('Kees')];
  const tabs = [command(fatma.token), command(fatma.token)];
  await Promise.all(tabs.map((tab) => heard(tab, 'connect')));
  const answers = await Promise.all(
    tabs.flatMap((tab) =>
      Array.from({ length: COMMAND_BURST }, () => tab.emitWithAck('command', undo())),
    ),
  );
  const codes = (answers as Acknowledgement[]).map((answer) => !answer.ok && answer.error.code);
  expect(codes.filter((code) => code === 'too-fast').length).toBeGreaterThan(COMMAND_BURST / 2);
  const other = command(kees.token);
  await heard(other, 'connect');
  const answer = (await other.emitWithAck('command', undo())) as Acknowledgement;
  expect(answer).toMatchObject({ error: { code: 'nothing-to-undo' } });
});

test.each([
  ['messages', { messages: { perSecond: 1, burst: 12 } }],
  ['bytes', { bytes: { perSecond: 1, burst: 40 } }],
])('several sockets of one person together have one budget of %s', async (_, bounds) => {
  const { enter, read } = await listen(bounds);
  const { token, participantId } = await enter('Fatma');
  const two = [read(token), read(token, `own/${participantId}`)];
  await Promise.all(two.map(answered));
  for (let times = 0; times < 6; times++) {
    for (const { socket } of two) socket.send(Uint8Array.of(MESSAGE.sync, 0, 2, 0, 0));
  }
  const ended = await Promise.race(two.map((each) => each.ended));
  expect(ended).toBe(CLOSE.tooFast);
  const other = read((await enter('Kees')).token);
  await answered(other);
});

test('in a crowd presence is left out, and whoever asks for more comes back later', async () => {
  const { enter, read } = await listen({ sharedMessages: { perSecond: 0.001, burst: 10 } });
  const [fatma, kees] = [read((await enter('Fatma')).token), read((await enter('Kees')).token)];
  await Promise.all([fatma, kees].map(answered));
  for (let times = 0; times < 20; times++) fatma.socket.send(PRESENCE_OF_NOBODY);
  fatma.socket.send(QUERY_PRESENCE);
  expect(await fatma.ended).toBe(CLOSE.tryAgain);
  for (let times = 0; times < 20; times++) kees.socket.send(PRESENCE_OF_NOBODY);
  expect(await Promise.race([kees.ended, settled()])).toBe('open');
});
