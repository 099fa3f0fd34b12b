/** Who goes up to a limit over a real connection, and one further. */

import { once } from 'node:events';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  ADDRESS_PART_LENGTH,
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_MESSAGE_BURST,
  DOCUMENT_MESSAGE_BYTES,
  DOCUMENT_MESSAGES_PER_SECOND,
  DOCUMENT_NAME_LENGTH,
  EARLY_DOCUMENT_BYTES,
  EARLY_DOCUMENT_MESSAGES,
  HANDOVER_MINUTES,
  HANDSHAKE_MS,
  HTTP_BODY_BYTES,
  LONGEST_ID,
  LONGEST_VIEW,
  PRESENCE_BYTES,
  PRESENCE_TEXT,
  STROKE_POINTS,
  REQUEST_MS,
  SECRET_LENGTH,
  SHORTEST_ID,
} from '@ambitiebord/shared/domain/limits';
import { documentPath, MESSAGE, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { CreatedSession, Handover } from '@ambitiebord/shared/protocol/http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { refusal, startTestApp } from '../test-support/app.ts';
import { answered, listen } from '../test-support/attackers.ts';
import { presenceMessage } from '../test-support/frames.ts';

/** The close code of a message that is too large, by RFC 6455. */
const TOO_LARGE = 1009;

const POST = `POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;

/** A body of so many bytes with which a session is started: JSON may have spaces at its end. */
const bodyOf = (bytes: number): string => '{"title":"Samen voor Noord"}'.padEnd(bytes);

/** A message of so many bytes that says nothing: what follows in an update belongs to others, and is not read. */
function messageOf(bytes: number): Uint8Array {
  // Kind, length (three bytes from 16,384 on), and what is left for the update.
  const update = new Uint8Array(bytes - 4);
  const { length } = update;
  const size = [(length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14];
  return Uint8Array.from([MESSAGE.awareness, ...size, ...update]);
}

/** A message with a presence state, its JSON made so long with spaces. */
function presenceOf(clock: number, state: object, bytes = 0): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(state).padEnd(bytes));
  return presenceMessage([{ clientId: 7, clock, state: json }]);
}

/** A binary websocket frame as a client sends it, with a mask of zeros. */
function frameOf(payload: Uint8Array): Buffer {
  const head = Buffer.alloc(payload.byteLength < 126 ? 6 : 8);
  head[0] = 0x82;
  head[1] = 0x80 | (payload.byteLength < 126 ? payload.byteLength : 126);
  if (payload.byteLength >= 126) head.writeUInt16BE(payload.byteLength, 2);
  return Buffer.concat([head, payload]);
}

/** What a document socket answers to messages that come in one piece with the request for it. */
async function answerToEarly(
  socket: Socket,
  path: string,
  token: string,
  messages: readonly Uint8Array[],
): Promise<'let in' | number> {
  const request =
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n` +
    `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${token}\r\n\r\n`;
  let received = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
  });
  socket.write(Buffer.concat([Buffer.from(request), ...messages.map(frameOf)]));
  const answer = (): Buffer => received.subarray(received.indexOf('\r\n\r\n') + 4);
  await expect.poll(() => received.includes('\r\n\r\n') && answer().byteLength).toBeGreaterThan(3);
  // A binary frame, or the one that closes, with its code.
  return answer()[0] === 0x82 ? 'let in' : answer().readUInt16BE(2);
}

test('a body is read up to its limit, whether or not its length is told', async () => {
  const { knock } = await listen();
  const send = (bytes: number, isTold: boolean): Promise<string> => {
    const socket = knock();
    const body = bodyOf(bytes);
    const framing = isTold
      ? `Content-Length: ${bytes}\r\nConnection: close\r\n\r\n${body}`
      : `Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    socket.write(POST + framing);
    return text(socket);
  };
  for (const isTold of [true, false]) {
    expect(await send(HTTP_BODY_BYTES, isTold)).toContain('HTTP/1.1 201 ');
    const refused = await send(HTTP_BODY_BYTES + 1, isTold);
    expect(refused).toContain('HTTP/1.1 413 ');
    expect(refused).toContain('{"error":{"code":"too-large"');
  }
});

/** What is answered to a request for an address, as it stands in its first line: the status and the code. */
async function answerTo(socket: Socket, path: string, ...headers: string[]): Promise<string> {
  const lines = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await text(socket);
  const [, status] = /^HTTP\/1\.1 (\d+) /.exec(answer) ?? [];
  const [, code] = /"code":"([a-z-]+)"/.exec(answer) ?? [];
  return `${status} ${code}`;
}

test('an id in an address has from its fewest to its most characters, and no part of one has more than its limit', async () => {
  const { knock, enter, sessionId } = await listen();
  const { token } = await enter('Fatma');
  const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
  const snapshot = (id: string) =>
    answerTo(
      knock(),
      `/api/sessions/${sessionId}/snapshots/${id}`,
      `Authorization: Bearer ${token}`,
    );
  for (const length of [SHORTEST_ID, LONGEST_ID]) {
    expect(await snapshot('x'.repeat(length))).toBe('404 not-found');
  }
  for (const length of [SHORTEST_ID - 1, LONGEST_ID + 1]) {
    expect(await snapshot('x'.repeat(length))).toBe('400 invalid');
    const path = documentPath('x'.repeat(length), BOARD);
    expect(await answerTo(knock(), path, ...upgrade)).toBe('403 forbidden');
  }
  const code = (length: number) => answerTo(knock(), `/api/codes/${'x'.repeat(length)}`);
  expect(await code(ADDRESS_PART_LENGTH)).toBe('400 invalid');
  expect(await code(ADDRESS_PART_LENGTH + 1)).toBe('404 not-found');
});

test('a document socket is for an id and a name that can be, up to their limits', async () => {
  const { enter, knock, read } = await listen();
  const { token } = await enter('Fatma');
  for (const length of [SHORTEST_ID, LONGEST_ID]) {
    const path = documentPath('x'.repeat(length), BOARD);
    expect(await answerToEarly(knock(), path, token, [])).toBe(CLOSE.unauthorised);
  }
  expect(await read(token, 'x'.repeat(DOCUMENT_NAME_LENGTH)).ended).toBe(CLOSE.forbidden);
  expect(await read(token, 'x'.repeat(DOCUMENT_NAME_LENGTH + 1)).ended).toBe(403);
});

test('a secret in a header is read up to its limit, and not one character further', async () => {
  const metricsToken = 'x'.repeat(SECRET_LENGTH);
  const { get } = await startTestApp({ metricsToken });
  expect(await get('/metrics', metricsToken)).toMatchObject({ status: 200 });
  const further = await startTestApp({ metricsToken: `${metricsToken}x` });
  expect(await further.get('/metrics', `${metricsToken}x`)).toMatchObject({ status: 401 });
});

test('a body that comes too slowly is refused, and the real patience is that of the protocol', async () => {
  const { knock, app } = await listen();
  const { server } = app;
  expect(server).toMatchObject({ requestTimeout: REQUEST_MS, headersTimeout: HANDSHAKE_MS });
  // The head was there in time. Node takes the longer of the two for the whole.
  [server.headersTimeout, server.requestTimeout] = [900, 1_000];
  const slow = knock();
  slow.write(`${POST}Content-Length: 100\r\n\r\n{`);
  const dripping = setInterval(() => slow.write(' '), 100);
  const answer = await text(slow);
  clearInterval(dripping);
  expect(answer).toContain('HTTP/1.1 400 ');
  expect(answer).toContain('{"error":{"code":"invalid"');
  const quick = knock();
  quick.write(`${POST}Content-Length: 100\r\nConnection: close\r\n\r\n${bodyOf(100)}`);
  expect(await text(quick)).toContain('HTTP/1.1 201 ');
});

test('a message over a document socket is read up to its limit, and one byte more closes it', async () => {
  const { enter, read } = await listen();
  const { token } = await enter('Fatma');
  const fine = read(token);
  await answered(fine);
  fine.socket.send(messageOf(DOCUMENT_MESSAGE_BYTES));
  await answered(fine);
  fine.socket.send(messageOf(DOCUMENT_MESSAGE_BYTES + 1));
  expect(await fine.ended).toBe(TOO_LARGE);
});

/** Messages that say nothing: so many, and of so many bytes together. */
const messages = (count: number): Uint8Array[] =>
  Array.from({ length: count }, () => Uint8Array.of(MESSAGE.awareness, 1, 0));
function volume(bytes: number): Uint8Array[] {
  const whole = Math.floor(bytes / 30_000) - 1;
  const last = messageOf(bytes - 30_000 * whole);
  return [...Array<Uint8Array>(whole).fill(messageOf(30_000)), last];
}
test.each([
  // Who is here has sent one message of four bytes.
  ['messages', messages(DOCUMENT_MESSAGE_BURST - 1), messages(DOCUMENT_MESSAGES_PER_SECOND)],
  ['bytes', volume(DOCUMENT_BYTES_BURST - 4), volume(DOCUMENT_BYTES_PER_SECOND)],
])(
  'so many %s may come over a document socket at once, and so many in each second after',
  async (_, atOnce, inOneSecond) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { enter, read } = await listen();
    const fatma = read((await enter('Fatma')).token);
    await answered(fatma);
    for (const part of [atOnce, inOneSecond]) {
      for (const message of part) fatma.socket.send(message);
      fatma.socket.ping();
      await once(fatma.socket, 'pong');
      expect(fatma.socket.readyState).toBe(fatma.socket.OPEN);
      vi.advanceTimersByTime(part === atOnce ? 1_000 : 0);
    }
    fatma.socket.send(QUERY);
    expect(await fatma.ended).toBe(CLOSE.tooFast);
  },
);

const QUERY = Uint8Array.of(MESSAGE.queryAwareness);
const HALF = EARLY_DOCUMENT_BYTES / 2;
test.each([
  ['messages', Array<Uint8Array>(EARLY_DOCUMENT_MESSAGES).fill(QUERY), QUERY],
  ['bytes', [messageOf(HALF), messageOf(HALF - 1), QUERY], QUERY],
])(
  'so many %s may come over a document socket before it is known whose it is',
  async (_, most, more) => {
    const { enter, knock, sessionId } = await listen();
    const { token } = await enter('Fatma');
    const path = documentPath(sessionId, BOARD);
    expect(await answerToEarly(knock(), path, token, most)).toBe('let in');
    expect(await answerToEarly(knock(), path, token, [...most, more])).toBe(CLOSE.tooFast);
  },
);

const typing = (length: number) => ({ typing: { id: 'note-0001', text: 'a'.repeat(length) } });
const view = (width: number) => ({ view: { x: 0, y: 0, width, height: 1 } });
const stroke = (places: number) => ({ stroke: Array<number>(2 * places).fill(0) });
test.each([
  ['bytes', presenceOf(1, {}, PRESENCE_BYTES), presenceOf(2, {}, PRESENCE_BYTES + 1)],
  ['a text', presenceOf(1, typing(PRESENCE_TEXT)), presenceOf(2, typing(PRESENCE_TEXT + 1))],
  ['a stroke', presenceOf(1, stroke(STROKE_POINTS)), presenceOf(2, stroke(STROKE_POINTS + 1))],
  ['a view', presenceOf(1, view(LONGEST_VIEW)), presenceOf(2, view(LONGEST_VIEW + 1))],
])('presence goes up to its limit in %s, and one further closes', async (_, most, more) => {
  const { enter, read } = await listen();
  const [fatma, kees] = [read((await enter('Fatma')).token), read((await enter('Kees')).token)];
  await Promise.all([fatma, kees].map(answered));
  const heard = new Promise<Buffer>((resolve) => {
    kees.socket.on('message', (data: Buffer) => data.byteLength > 20 && resolve(data));
  });
  fatma.socket.send(most);
  expect((await heard).includes('{')).toBe(true);
  fatma.socket.send(more);
  expect(await fatma.ended).toBe(CLOSE.invalid);
  await answered(kees);
});

test('a code to go on elsewhere works until its minutes are over', async () => {
  const { post, clock } = await listen();
  const created = (await post('/api/sessions', { title: 'Samen voor Noord' })).body;
  const { sessionId, code, facilitatorKey } = created as CreatedSession;
  const people = `/api/sessions/${sessionId}/participants`;
  const partner = { name: 'De Brug', sector: 'welfare' };
  const enter = async (body: object) =>
    (await post(people, body)).body as { token: string; participantId: string };
  const { token } = await enter({ key: facilitatorKey });
  const { participantId } = await enter({ code, displayName: 'Kees', partner });
  const handOut = async () =>
    (await post(`${people}/${participantId}/handovers`, undefined, token)).body as Handover;
  const early = await handOut();
  clock.time += HANDOVER_MINUTES * 60_000 - 1;
  expect(await post(people, { key: early.code })).toMatchObject({ status: 201 });
  const late = await handOut();
  clock.time += HANDOVER_MINUTES * 60_000;
  const refused = { status: 403, body: refusal('wrong-key') };
  expect(await post(people, { key: late.code })).toMatchObject(refused);
});
