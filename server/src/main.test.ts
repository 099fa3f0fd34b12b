import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { SUBPROTOCOL, documentPath } from '@ambitiebord/shared/protocol/document-socket';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { CreatedSession, Joined } from '@ambitiebord/shared/protocol/http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { dataFolder, post, startServer, type Server } from './test-support/server-process.ts';

// Each starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const RUNNING = 'Ambitiebord draait.';

test('it starts, says in Dutch and English where it is and where the data are', async () => {
  const DATA_DIR = join(dataFolder(), 'data');
  const server = startServer({ DATA_DIR, HOST: '0.0.0.0' });
  const url = await server.started;
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const { stdout, stderr } = server.output();
  expect(stdout).toContain(`${RUNNING} / Ambitiebord is running.`);
  expect(stdout).toContain(DATA_DIR);
  expect(stderr).toBe('');
  const { port } = new URL(url);
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  const shown = stdout.match(/this network: (\S+)/g) ?? [];
  expect(shown).toEqual(outside.map(({ address }) => `this network: http://${address}:${port}`));
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it with nothing lost', async (signal) => {
  const DATA_DIR = dataFolder();
  const first = startServer({ DATA_DIR });
  const url = await first.started;
  const session = await post<CreatedSession>(`${url}/api/sessions`, { title: 'Samen' });
  const people = `${url}/api/sessions/${session.sessionId}/participants`;
  const { token } = await post<Joined>(people, { key: session.facilitatorKey });
  const path = documentPath(session.sessionId, 'board');
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, [SUBPROTOCOL, token]);
  await once(socket, 'message');

  const closed = once(socket, 'close');
  first.child.kill(signal);
  expect(await first.ended).toBe(0);
  expect((await closed)[0]).toBe(CLOSE.tryAgain);
  expect(first.output().stderr).toBe('');
  expect(readdirSync(DATA_DIR)).toEqual(['ambitiebord.db']);

  const again = await startServer({ DATA_DIR }).started;
  const found = await fetch(`${again}/api/codes/${session.code}`);
  expect(await found.json()).toMatchObject({ title: 'Samen' });
});

test('after kill -9 everything acknowledged is there', async () => {
  const DATA_DIR = dataFolder();
  const first = startServer({ DATA_DIR });
  const url = await first.started;
  const session = await post<CreatedSession>(`${url}/api/sessions`, { title: 'Samen' });
  first.child.kill('SIGKILL');
  await first.ended;
  const again = await startServer({ DATA_DIR }).started;
  const found = await fetch(`${again}/api/codes/${session.code}`);
  expect(await found.json()).toMatchObject({ title: 'Samen' });
});

/** Expects one sentence (in two languages) without a stack trace, and exit code 1. */
async function expectRefusal(server: Server, sentence: RegExp): Promise<void> {
  expect(await server.ended).toBe(1);
  const { stdout, stderr } = server.output();
  expect(stdout).not.toContain(RUNNING);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/ at |Error/);
}

test('a used port is said in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const server = startServer({ DATA_DIR: dataFolder(), PORT: String(port) });
  await expectRefusal(server, /poort is al in gebruik.+ \/ The port is already in use.+PORT/);
});

test('a bad setting is said in one sentence that names it', async () => {
  const server = startServer({ DATA_DIR: dataFolder(), PORT: 'eighty' });
  await expectRefusal(server, /De instelling PORT moet .+ \/ PORT must be /);
});

test('a second process on the same data is said in one sentence, and the first goes on', async () => {
  const DATA_DIR = dataFolder();
  const first = startServer({ DATA_DIR });
  const url = await first.started;
  await expectRefusal(startServer({ DATA_DIR }), /Er draait al een .+ \/ An Ambitiebord already/);
  await post(`${url}/api/sessions`, { title: 'Samen' });
});

test('a folder that cannot be written is said in one sentence', async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, 'file'), '');
  const server = startServer({ DATA_DIR: join(folder, 'file', 'data') });
  await expectRefusal(
    server,
    /gegevensmap .+ \/ The data folder cannot be read and written.+DATA_DIR/,
  );
});

test('an address that is not of this device is said in one sentence', async () => {
  const server = startServer({ DATA_DIR: dataFolder(), HOST: '192.0.2.1' });
  await expectRefusal(server, /HOST is geen adres .+ \/ HOST is not an address/);
});

test('the metrics tell the version, and how the process does', async () => {
  const url = await startServer({ DATA_DIR: dataFolder() }).started;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  for (const name of [
    'ambitiebord_build_info{version="0.1.0"} 1',
    'nodejs_eventloop_lag_p99_seconds ',
    'process_cpu_seconds_total ',
    'process_resident_memory_bytes ',
    'nodejs_heap_size_used_bytes ',
    'ambitiebord_disk_free_bytes ',
  ]) {
    expect(metrics).toContain(`\n${name}`);
  }
  expect(metrics).toMatch(/\nambitiebord_database_bytes [1-9]\d+\n/);
});

test('a public address without a key to start sessions gives a warning', async () => {
  const PUBLIC_URL = 'https://board.example.org';
  const server = startServer({ DATA_DIR: dataFolder(), PUBLIC_URL });
  await server.started;
  expect(server.output().stderr).toMatch(/^Let op: .+CREATE_KEY.+ \/ Note: .+\n$/);
  expect(server.output().stdout).toContain(`Public address: ${PUBLIC_URL}`);
});

test('a second signal ends it at once', async () => {
  const server = startServer({ DATA_DIR: dataFolder() });
  const url = await server.started;
  // A request that does not end holds up the stop.
  const { port } = new URL(url);
  const hanging = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void hanging.destroy());
  hanging.on('error', () => hanging.destroy());
  const asked = 'POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  hanging.write(`${asked}Content-Length: 100\r\n\r\n{`);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  server.child.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down');
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(1);
});
