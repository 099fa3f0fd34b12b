import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { readRecords } from '@ambitiebord/shared/documents/document';
import { DOCUMENT_BYTES_BURST } from '@ambitiebord/shared/domain/limits';
import { COMMAND_PATH, type Roster } from '@ambitiebord/shared/protocol/command-socket';
import { documentPath, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { io } from 'socket.io-client';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readMessage } from '../rooms/document-messages.ts';
import { asPartner, createSession, join, startTestApp, type TestApp } from '../test-support/app.ts';
import { presenceMessage } from '../test-support/frames.ts';
import { noteCommand, notes } from '../test-support/readers.ts';

// Megabytes through real sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ASK_FOR_ALL = Uint8Array.of(0, 0, 1, 0);

let server: TestApp;
let port: number;
let sessionId: string;
let token: string;

beforeEach(async () => {
  // All are tabs of one person here.
  server = await startTestApp({
    bounds: { socketsPerParticipant: 100, messages: { perSecond: 10_000, burst: 10_000 } },
  });
  const created = await createSession(server);
  ({ sessionId } = created);
  ({ token } = await join(server, sessionId, asPartner(created.code)));
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const address = server.app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  ({ port } = address);
});

/** A browser on the board: a copy of it, and the presence that it sees. */
async function browser() {
  const path = documentPath(sessionId, 'board');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [SUBPROTOCOL, token]);
  onTestFinished(() => socket.terminate());
  const copy = new Y.Doc();
  const seen = { messages: 0, presence: 0 };
  socket.on('message', (data: Buffer) => {
    const message = readMessage(data);
    if (!message) throw new Error('not a message');
    seen.messages += 1;
    if (message.kind === 'update') Y.applyUpdate(copy, message.update);
    if (message.kind === 'presence') seen.presence += 1;
  });
  await once(socket, 'open');
  socket.send(ASK_FOR_ALL);
  let clock = 0;
  return {
    socket,
    copy,
    seen,
    /** Shows a selection that makes a state of about a kilobyte; returns what stands in it. */
    show: (clientId: number): string => {
      clock += 1;
      const selected = `${'x'.repeat(20)}-${clientId}-${clock}`;
      const selection = Array.from({ length: 35 }, () => selected);
      const state = new TextEncoder().encode(JSON.stringify({ selection }));
      socket.send(presenceMessage([{ clientId, clock, state }]));
      return selected;
    },
  };
}

/** The command socket of the same person. */
function commandSocket() {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    query: { sessionId },
    auth: { token, protocolVersion: PROTOCOL_VERSION },
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** Sends commands over it. */
function commands() {
  const socket = commandSocket();
  return (command: object): Promise<unknown> => socket.emitWithAck('command', command);
}

/** A client that speaks the protocol by hand, so that it can stop reading. */
async function rawClient(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const lines = [
    `GET ${documentPath(sessionId, 'board')} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${token}`,
    '\r\n',
  ];
  socket.write(lines.join('\r\n'));
  await once(socket, 'data');
  return socket;
}

/** Presence that sockets did not get so far. */
async function skipped(): Promise<number> {
  const { body } = await server.get('/metrics');
  return Number(/presence_states_total\{outcome="skipped"\} (\d+)/.exec(String(body))?.[1]);
}

test('frames of the room and those of the socket itself stand whole beside each other', async () => {
  const [one, other] = [await browser(), await browser()];
  const send = commands();
  let pongs = 0;
  one.socket.on('pong', () => (pongs += 1));
  for (let times = 1; times <= 100; times++) {
    // Pongs go through the library, everything else past it.
    one.socket.ping(Buffer.alloc(times));
    other.show(7);
    one.socket.send(ASK_FOR_ALL);
    if (times % 10 === 0) await send(noteCommand(`Briefje ${times}`));
  }
  await expect.poll(() => pongs).toBe(100);
  await expect.poll(() => notes(readRecords(one.copy))).toHaveLength(10);
  expect(one.seen.presence).toBeGreaterThan(5);
  expect(one.socket.readyState).toBe(WebSocket.OPEN);
});

test('who stops reading costs little and nobody else anything, and is caught up afterwards', async () => {
  const [one, other] = [await browser(), await browser()];
  const slow = await rawClient();
  slow.pause();
  // The kernel takes some megabytes before anything waits in the server.
  const crowd = await Promise.all(Array.from({ length: 40 }, browser));
  let shown: string[] = [];
  const moving = setInterval(() => {
    shown = crowd.map((each, index) => each.show(100 + index));
  }, 50);
  onTestFinished(() => clearInterval(moving));
  await expect.poll(skipped, { timeout: 40_000 }).toBeGreaterThan(20);
  const before = one.seen.presence;
  other.show(7);
  await expect.poll(() => one.seen.presence).toBeGreaterThan(before);
  clearInterval(moving);

  let heard = '';
  slow.on('data', (bytes: Buffer) => {
    heard = (heard + bytes.toString('latin1')).slice(-200_000);
  });
  slow.resume();
  const missing = () => shown.filter((selected) => !heard.includes(selected));
  await expect.poll(missing, { timeout: 10_000 }).toEqual([]);
});

test('who sends more bytes than anybody has to say is sent away', async () => {
  const { socket } = await browser();
  const message = Buffer.alloc(60_000);
  message[0] = 3;
  for (let bytes = 0; bytes <= DOCUMENT_BYTES_BURST * 1.5; bytes += message.byteLength) {
    socket.send(message);
  }
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(CLOSE.tooFast);
});

test('who comes while the server stops is sent away, and that is no fault', async () => {
  const path = documentPath(sessionId, 'board');
  const { app } = server;
  // The upgrade is accepted, and only then, while it is found out whose it is, the server begins to stop.
  const closing = new Promise<void>((resolve) => {
    app.server.once('upgrade', () => void app.close().then(resolve));
  });
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [SUBPROTOCOL, token]);
  socket.on('error', () => undefined);
  const [code] = (await once(socket, 'close')) as [number];
  await closing;
  expect([CLOSE.tryAgain, 1006]).toContain(code);
  expect(server.log()).not.toContain('"level":50');
});

test.each(['document', 'command'])(
  'a %s socket that is asked for once all others were cut off keeps no server from stopping',
  async (kind) => {
    const { app } = server;
    const tcp = connect(port, '127.0.0.1');
    onTestFinished(() => void tcp.destroy());
    tcp.on('error', () => undefined).resume();
    const arrived = once(app.server, 'connection');
    const command = `${COMMAND_PATH}?EIO=4&transport=websocket&sessionId=${sessionId}`;
    const path = kind === 'command' ? command : documentPath(sessionId, 'board');
    tcp.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n`);
    await arrived;
    const closed = app.close();
    // Only now the request is whole, and the server no longer listens.
    await vi.waitUntil(() => !app.server.listening);
    tcp.write('Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n');
    tcp.write(`Sec-WebSocket-Key: ${'A'.repeat(22)}==\r\n\r\n`);
    await closed;
    await vi.waitUntil(() => tcp.closed);
    expect(app.server.listening).toBe(false);
  },
);

/** How often the server writes to the connection that is made next. */
function countWrites(): () => number {
  const spies: { readonly mock: { readonly calls: readonly unknown[] } }[] = [];
  server.app.server.once('connection', (socket: Socket) => {
    spies.push(vi.spyOn(socket, '_write'), vi.spyOn(socket, '_writev'));
  });
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

test('who comes in is told in few writes, and all of them the same of who is here', async () => {
  const toBoard = countWrites();
  const { seen } = await browser();
  await expect.poll(() => seen.messages).toBe(3);
  // The answer to the request with presence; the document with its end.
  expect(toBoard()).toBe(2);

  const rosterOf = (socket: ReturnType<typeof commandSocket>): Promise<Roster> =>
    new Promise((resolve) => void socket.once('roster', resolve));
  const toCommands = countWrites();
  const roster = await rosterOf(commandSocket());
  // The answer to the request with the first packet; that it is let in; who it is with who is here.
  expect(toCommands()).toBe(3);
  expect(roster.people).toMatchObject([{ role: 'partner' }]);
  expect(await rosterOf(commandSocket())).toEqual(roster);
});
