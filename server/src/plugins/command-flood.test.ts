/** Who was let in to the command socket and then means no good, without a library. */

import { once } from 'node:events';
import type { Socket } from 'node:net';
import {
  COMMAND_BURST,
  COMMAND_FRAME_BYTES,
  COMMAND_PATIENCE,
  PARTICIPANT_BYTE_BURST,
  UNSENT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { connectPacket, listen } from '../test-support/attackers.ts';

// Megabytes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const PING = 0x89;
const PONG = 0x8a;

/** A control frame of a client with as much in it as there may be; its mask is all zeros. */
function controlFrame(opcode: number): Buffer {
  const frame = Buffer.alloc(6 + 125);
  frame[0] = opcode;
  frame[1] = 0x80 | 125;
  return frame;
}

/** The connection under a websocket. */
function connectionOf(socket: WebSocket): Socket {
  const { _socket: connection } = socket as unknown as { readonly _socket: Socket };
  return connection;
}

/** Resolves when a connection is over, also when it was reset. */
function over(connection: Socket): Promise<'over'> {
  return new Promise((resolve) => connection.once('close', () => resolve('over')));
}

/** Writes as many bytes as it can, in parts; how many, when the other side ended it or all are written. */
async function flood(connection: Socket, part: Buffer, bytes: number): Promise<number> {
  const end = over(connection);
  let written = 0;
  while (written < bytes && !connection.destroyed) {
    written += part.byteLength;
    if (connection.write(part)) continue;
    await Promise.race([new Promise((resolve) => connection.once('drain', resolve)), end]);
  }
  return written;
}

/** Hears of the server's side of the connections to come. */
async function listenToAll() {
  const server = await listen();
  const sockets: Socket[] = [];
  server.app.server.on('connection', (socket) => sockets.push(socket));
  const { token } = await server.enter('Fatma');
  return { ...server, token, sockets };
}

test('who pings and never reads the answers fills no memory with them', async () => {
  const { rawCommand, token, sockets } = await listenToAll();
  const socket = await rawCommand(token);
  socket.pause();
  let waiting = 0;
  for (const side of sockets) {
    side.on('data', () => {
      waiting = Math.max(waiting, side.writableLength);
    });
  }
  const pings = Buffer.concat(Array.from({ length: 500 }, () => controlFrame(PING)));
  await flood(connectionOf(socket), pings, 1.8 * PARTICIPANT_BYTE_BURST);
  expect(waiting).toBeLessThan(UNSENT_BYTES / 10);
});

test('who reads no answers is cut off when too much waits for them', async () => {
  const { rawCommand, token } = await listenToAll();
  const socket = await rawCommand(token);
  const ended = over(connectionOf(socket));
  socket.pause();
  // The refusal of a namespace repeats its name.
  for (let times = 0; times < 14; times++) socket.send(`40/${'x'.repeat(900_000)},`);
  expect(await ended).toBe('over');
});

test('bytes that are no commands have their bound too', async () => {
  const { rawCommand, token } = await listenToAll();
  const connection = connectionOf(await rawCommand(token));
  const pongs = Buffer.concat(Array.from({ length: 500 }, () => controlFrame(PONG)));
  await flood(connection, pongs, 10 * PARTICIPANT_BYTE_BURST);
  await expect.poll(() => connection.destroyed).toBe(true);
});

test('packets that are no commands have their bound too', async () => {
  const { rawCommand, token } = await listenToAll();
  const socket = await rawCommand(token);
  const ended = over(connectionOf(socket));
  for (let times = 0; times < 4_000; times++) socket.send('430[]');
  expect(await ended).toBe('over');
});

test.each([
  ['an event that there is not', () => `42["nothing","${'x'.repeat(60_000)}"]`],
  ['an event with a number for a name', () => '42[7]'],
  ['leaving without closing', () => '41'],
  ['saying a second time who one is', (token: string) => connectPacket(token)],
])('%s ends the connection', async (_, packet) => {
  const { rawCommand, token } = await listenToAll();
  const socket = await rawCommand(token);
  const ended = over(connectionOf(socket));
  socket.send(packet(token));
  expect(await ended).toBe('over');
});

test.each(['known', 'not known'])(
  'who says twice at once who they are is cut off, and counts once: %s',
  async (who) => {
    const { unknown, enter } = await listen({ pendingPerAddress: 2 });
    const token = who === 'known' ? (await enter('Fatma')).token : 'x'.repeat(32);
    await once(unknown(), 'message');
    const socket = unknown();
    await once(socket, 'message');
    const ended = over(connectionOf(socket));
    socket.send(connectPacket(token));
    socket.send(connectPacket(token));
    expect(await ended).toBe('over');
    await once(unknown(), 'message');
    await once(unknown(), 'unexpected-response');
  },
);

/** A command as it goes over the wire, in so many bytes. */
function packetOf(bytes: number): string {
  const [begin, end] = ['420["command","', '"]'];
  return begin + 'x'.repeat(bytes - begin.length - end.length) + end;
}

test('a frame up to its limit gets a coded answer, and one byte more ends the connection', async () => {
  const { rawCommand, token } = await listenToAll();
  const socket = await rawCommand(token);
  const answer = new Promise<string>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (data.toString().startsWith('430')) resolve(data.toString());
    });
  });
  socket.send(packetOf(COMMAND_FRAME_BYTES));
  expect(await answer).toContain('"code":"too-large"');
  const ended = over(connectionOf(socket));
  socket.send(packetOf(COMMAND_FRAME_BYTES + 1));
  expect(await ended).toBe('over');
});

test('who goes on above the rate is refused for a while and then sent away', async () => {
  const { rawCommand, token } = await listenToAll();
  const socket = await rawCommand(token);
  let refusals = 0;
  socket.on('message', (data: Buffer) => {
    if (data.includes('"too-fast"')) refusals += 1;
  });
  const ended = over(connectionOf(socket));
  // Some come back to their share while the others arrive.
  for (let times = 0; times < COMMAND_BURST + COMMAND_PATIENCE + 300; times++) {
    socket.send(packetOf(20));
  }
  expect(await ended).toBe('over');
  expect(refusals).toBe(COMMAND_PATIENCE);
});
