import { MESSAGE, SUBPROTOCOL, documentPath } from '@ambitiebord/shared/protocol/document-socket';
import { io, type Socket } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';
import { presenceUpdate } from '../test-support/frames.ts';
import { noteCommand } from '../test-support/readers.ts';

const RECEIVED = 'presence_states_total{outcome="received"}';
const DROPPED = 'presence_states_total{outcome="dropped"}';

const SAMPLE = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (NaN|[-+]?(?:Inf|\d\S*))$/;

/** The samples of the text form of Prometheus by name and labels; fails on a line that is none. */
function parse(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  const typed = new Set<string>();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, name] = /^# (?:HELP|TYPE) (\w+) \S/.exec(line) ?? [];
    if (name !== undefined) {
      typed.add(name);
      continue;
    }
    const [, sample = '', labels, value] = SAMPLE.exec(line) ?? [];
    const family = sample.replace(/_(bucket|sum|count)$/, '');
    expect([sample, family].some((each) => typed.has(each))).toBe(true);
    samples.set(labels === undefined ? sample : `${sample}{${labels}}`, Number(value));
  }
  return samples;
}

async function read(server: TestApp): Promise<(name: string) => number | undefined> {
  const { status, body, headers } = await server.get('/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const samples = parse(String(body));
  return (name) => samples.get(`ambitiebord_${name}`);
}

/** An open document socket on the board. */
async function openBoard(url: string, sessionId: string, token: string): Promise<WebSocket> {
  const path = `${url.replace('http', 'ws')}${documentPath(sessionId, 'board')}`;
  const board = new WebSocket(path, [SUBPROTOCOL, token]);
  onTestFinished(() => board.terminate());
  await new Promise((resolve) => board.once('message', resolve));
  return board;
}

/** A presence message about one client, of fewer than 128 bytes. */
function presenceMessage(clientId: number, state: object): Buffer {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const update = presenceUpdate([{ clientId, clock: 1, state: bytes }]);
  return Buffer.concat([Buffer.of(MESSAGE.awareness, update.byteLength), update]);
}

async function connect(url: string, sessionId: string, token: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], query: { sessionId }, auth: { token } });
  onTestFinished(() => void socket.disconnect());
  await new Promise((resolve) => socket.once('roster', resolve));
  return socket;
}

describe('the metrics', () => {
  test('count what is done, and tell nothing of anybody', async () => {
    const server = await startTestApp();
    const before = await read(server);
    expect(before('build_info{version="1.2.3"}')).toBe(1);
    expect(before('rooms_open')).toBe(0);
    expect(before('sockets{kind="command"}')).toBe(0);
    expect(before('commit_seconds_count')).toBe(0);
    expect([before('disk_free_bytes'), before('disk_low')]).toEqual([1_000_000, 0]);
    expect(before('database_bytes')).toBe(4_096);

    const session = await createSession(server);
    const { sessionId, code, facilitatorKey } = session;
    const marloes = await join(server, sessionId, { key: facilitatorKey });
    const yusuf = await join(server, sessionId, asPartner(code));
    const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const facilitator = await connect(url, sessionId, marloes.token);
    const partner = await connect(url, sessionId, yusuf.token);
    await connect(url, sessionId, yusuf.token);
    const boards = await Promise.all(
      [marloes, yusuf].map(({ token }) => openBoard(url, sessionId, token)),
    );
    // One shows where the pointer is, and the other sends that back as stock clients do.
    const cursor = presenceMessage(7, { cursor: { x: 1, y: 2 } });
    for (const board of boards.toReversed()) {
      board.send(cursor);
      await expect
        .poll(async () => {
          const now = await read(server);
          return (now(RECEIVED) ?? 0) + (now(DROPPED) ?? 0);
        })
        .toBe(boards.length - boards.indexOf(board));
    }

    const text = 'Een geheim van Yusuf';
    const note = noteCommand(text);
    const ok = expect.objectContaining({ ok: true }) as object;
    expect(await partner.emitWithAck('command', note)).toEqual(ok);
    expect(await partner.emitWithAck('command', note)).toEqual(ok);
    const lock = { id: 'lock-00001', type: 'setLock', locked: true };
    expect(await partner.emitWithAck('command', lock)).toMatchObject({ ok: false });
    expect(await facilitator.emitWithAck('command', lock)).toEqual(ok);
    const nonsense = { id: 'nonsense-1', type: text };
    expect(await partner.emitWithAck('command', nonsense)).toMatchObject({ ok: false });
    server.disk.free = 10;
    await server.get('/readyz');

    const after = await read(server);
    expect(after('rooms_open')).toBe(1);
    expect(after('participants_connected')).toBe(2);
    expect(after('sockets{kind="command"}')).toBe(3);
    expect(after('sockets{kind="board"}')).toBe(2);
    expect(after('commands_total{type="change",result="ok"}')).toBe(2);
    expect(after('commands_total{type="setLock",result="ok"}')).toBe(1);
    expect(after('commands_total{type="setLock",result="forbidden"}')).toBe(1);
    expect(after('commands_total{type="unknown",result="unknown-type"}')).toBe(1);
    expect(after('command_seconds_count')).toBe(5);
    expect(after('command_seconds_bucket{le="+Inf"}')).toBe(5);
    expect(after('commit_seconds_count')).toBeGreaterThanOrEqual(5);
    expect(after('commit_failures_total')).toBe(0);
    expect(after('queue_jobs')).toBe(0);
    expect(after('document_sent_bytes_total')).toBeGreaterThan(text.length);
    expect([after(RECEIVED), after(DROPPED)]).toEqual([1, 1]);
    expect(after('presence_states_total{outcome="sent"}')).toBeGreaterThanOrEqual(2);
    expect(after('presence_states_total{outcome="skipped"}')).toBe(0);
    expect(after('disk_low')).toBe(1);
    const created = 'http_requests_total{method="POST",route="/api/sessions",status="201"}';
    expect(after(created)).toBe(1);

    const { body } = await server.get('/metrics');
    const secrets = [...Object.values(session), marloes.participantId, yusuf.participantId];
    const personal = ['Yusuf', 'Buurthuis', 'Samen', 'geheim', note.operations[0]?.id ?? ''];
    for (const each of [...secrets, ...personal, '127.0.0.1']) expect(body).not.toContain(each);
  });
});

describe('who reads the metrics', () => {
  test('without a token somebody on this computer, under its own name and without a proxy', async () => {
    const server = await startTestApp();
    const ask = (remoteAddress: string, headers: Record<string, string>) =>
      server.request({ method: 'GET', url: '/metrics', remoteAddress, headers });
    for (const address of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1']) {
      for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000']) {
        expect(await ask(address, { host })).toMatchObject({ status: 200 });
      }
    }
    const forbidden = { status: 403, body: refusal('forbidden') };
    const host = 'localhost:3000';
    for (const address of [
      '192.168.1.4',
      '10.0.0.1',
      '::ffff:192.168.1.4',
      'fe80::1',
      '2001:db8::1',
    ]) {
      expect(await ask(address, { host })).toMatchObject(forbidden);
    }
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host']) {
      expect(await ask('127.0.0.1', { host, [name]: '127.0.0.1' })).toMatchObject(forbidden);
    }
    for (const other of ['board.example.org', 'localhost.example.org', '192.168.1.4:3000']) {
      expect(await ask('127.0.0.1', { host: other })).toMatchObject(forbidden);
    }
  });

  test('with a token whoever brings it, from anywhere, and nobody else', async () => {
    const metricsToken = 'a-token-of-the-operator';
    const server = await startTestApp({ metricsToken });
    const unauthorised = { status: 401, body: refusal('unauthorised') };
    expect(await server.get('/metrics')).toMatchObject(unauthorised);
    expect(await server.get('/metrics', 'another-token-of-somebody')).toMatchObject(unauthorised);
    expect(await server.get('/metrics', metricsToken)).toMatchObject({ status: 200 });
    const { sessionId, facilitatorKey } = await createSession(server);
    const { token } = await join(server, sessionId, { key: facilitatorKey });
    expect(await server.get('/metrics', token)).toMatchObject(unauthorised);
    const elsewhere = await server.request({
      method: 'GET',
      url: '/metrics',
      remoteAddress: '192.168.1.4',
      headers: { authorization: `Bearer ${metricsToken}`, host: 'board.example.org' },
    });
    expect(elsewhere.status).toBe(200);
  });
});
