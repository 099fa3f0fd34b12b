import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from './test-support/app.ts';
import { newDataFolder, removeDataFolder } from './test-support/data-folder.ts';

const json = { 'content-type': 'application/json' };

describe('whatever comes in', () => {
  test.each([
    ['text that is no JSON', json, '{"title":', 400, 'not-json'],
    ['an empty body', json, '', 400, 'not-json'],
    ['another kind of body', { 'content-type': 'text/xml' }, '<a/>', 400, 'not-json'],
    ['a poisoned object', json, '{"__proto__":{"x":1},"title":"a"}', 400, 'not-json'],
    ['10 MB', json, JSON.stringify({ title: 'x'.repeat(10_000_000) }), 413, 'too-large'],
  ])('%s gets a coded refusal', async (_, headers, payload, status, code) => {
    const { request } = await startTestApp();
    const answer = await request({ method: 'POST', url: '/api/sessions', headers, payload });
    expect(answer).toMatchObject({ status, body: refusal(code) });
  });

  test.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/nothing'],
    ['GET', '/api/sessions'],
    ['PUT', '/api/sessions'],
    ['GET', '/a/b/c'],
    ['GET', '/%zz'],
    ['GET', '/../package.json'],
    ['POST', '/'],
  ] as const)('%s %s is not found, as JSON', async (method, url) => {
    const app = await startTestApp({ clientFolder: clientFolder() });
    const answer = await app.request({ method, url });
    expect(answer).toMatchObject({ status: 404, body: refusal('not-found') });
  });

  test.each([
    ['a part that is not there', 'Range: bytes=999999-', 200, '<!doctype html>'],
    ['a condition that is not met', 'If-Match: "other"', 400, '"invalid"'],
    ['headers that are too large', `X-Large: ${'x'.repeat(20_000)}`, 413, '"too-large"'],
    ['a line that is no header', 'nonsense', 400, '"invalid"'],
  ])('%s gets what it needs or a coded refusal', async (_, line, status, text) => {
    const app = await startTestApp({ clientFolder: clientFolder() });
    const socket = await connected(app);
    socket.write(`GET / HTTP/1.1\r\nHost: a\r\n${line}\r\nConnection: close\r\n\r\n`);
    const answer = await everything(socket);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(text);
    expect(app.log()).not.toContain('"level":50');
  });

  test('a request while the server stops gets a coded refusal', async () => {
    const app = await startTestApp();
    const socket = await connected(app);
    const post = `POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`;
    // The first request holds the connection open until the stop has begun.
    socket.write(`${post}Content-Length: 2\r\n\r\n{`);
    await once(app.app.server, 'request');
    const closed = app.app.close();
    await expect.poll(() => app.app.server.listening).toBe(false);
    socket.write(`}${post}Content-Length: 2\r\n\r\n{}`);
    const answer = await everything(socket);
    expect(answer).toContain('HTTP/1.1 400 ');
    expect(answer).toContain('HTTP/1.1 503 ');
    expect(answer).toContain('{"error":{"code":"stopping"');
    await closed;
  });

  test('a fault of ours is a coded error, and the log tells where but not what', async () => {
    const app = await startTestApp();
    app.app.get('/fault', () => {
      throw new Error('Yusuf wrote a secret');
    });
    const answer = await app.get('/fault');
    expect(answer).toMatchObject({ status: 500, body: refusal('internal') });
    expect(JSON.stringify(answer.body)).not.toContain('Yusuf');
    expect(app.log()).toContain('app.test.ts');
    expect(app.log()).not.toContain('Yusuf');
  });
});

describe('the log', () => {
  test('has a line per request with route, status and time, and nothing of anybody', async () => {
    const app = await startTestApp();
    const session = await createSession(app);
    const { sessionId, code, facilitatorKey } = session;
    const { token } = await join(app, sessionId, { key: facilitatorKey });
    const partner = await join(app, sessionId, asPartner(code));
    await app.get(`/api/codes/${code}`);
    await app.post(`/api/sessions/${sessionId}/snapshots`, undefined, token);
    await app.get('/nowhere/to/be/found?name=Yusuf');
    await app.post('/api/sessions', { title: 'Samen voor Noord', nonsense: 'Yusuf' });
    await app.delete(`/api/sessions/${sessionId}`, token);

    const log = app.log();
    const expected = { level: 30, method: 'GET', route: '/api/codes/:code', status: 200 };
    const lines = log.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ ...expected, ms: expect.any(Number) as number }),
    );
    const secrets = [...Object.values(session), ...Object.values(partner), token];
    const personal = ['Yusuf', 'Buurthuis', 'Samen', 'nowhere', '127.0.0.1'];
    for (const text of [...secrets, ...personal].filter((each) => each !== 'partner')) {
      expect(log).not.toContain(text);
    }
  });
});

describe('health', () => {
  test('tells that the server runs and can read its data', async () => {
    const { get } = await startTestApp();
    expect(await get('/healthz')).toMatchObject({ status: 200, body: { ok: true } });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('tells when the data cannot be read', async () => {
    const { get, closeStore } = await startTestApp();
    await closeStore();
    const failed = { status: 503, body: refusal('storage-failed') };
    expect(await get('/readyz')).toMatchObject(failed);
    expect(await get('/healthz')).toMatchObject({ status: 200 });
  });
});

describe('the description', () => {
  test('lists every route with its schemas', async () => {
    const { app, get } = await startTestApp();
    const { status, body } = await get('/api/openapi.json');
    expect(status).toBe(200);
    const { paths } = body as { paths: Record<string, Record<string, { responses: object }>> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const snapshots = '/api/sessions/{sessionId}/snapshots';
    expect(routes.toSorted()).toEqual(
      [
        'GET /healthz',
        'GET /readyz',
        'POST /api/sessions',
        'GET /api/codes/{code}',
        'DELETE /api/sessions/{sessionId}',
        'GET /api/sessions/{sessionId}/checkpoints',
        'GET /api/sessions/{sessionId}/archive.zip',
        'POST /api/archives',
        'POST /api/continued-sessions',
        'GET /api/sessions/{sessionId}/retention',
        'PUT /api/sessions/{sessionId}/retention',
        'GET /api/sessions/{sessionId}/participants/current',
        'DELETE /api/sessions/{sessionId}/participants/current/name',
        'DELETE /api/sessions/{sessionId}/participants/{participantId}/name',
        'GET /api/privacy',
        'GET /api/schemas/goals-snapshot.json',
        'POST /api/sessions/{sessionId}/participants',
        'DELETE /api/sessions/{sessionId}/tokens/current',
        'POST /api/sessions/{sessionId}/participants/{participantId}/handovers',
        'POST /api/sessions/{sessionId}/handover',
        'POST /api/sessions/{sessionId}/images',
        'GET /api/sessions/{sessionId}/images/{imageId}',
        `POST ${snapshots}`,
        `GET ${snapshots}/{snapshotId}`,
        `GET ${snapshots}/{snapshotId}.md`,
        `GET ${snapshots}/{snapshotId}.html`,
        `GET ${snapshots}/{snapshotId}.pdf`,
        `GET ${snapshots}/{snapshotId}/poster.pdf`,
        `GET ${snapshots}/{snapshotId}.docx`,
        `GET ${snapshots}/{snapshotId}.zip`,
        `GET ${snapshots}/{snapshotId}.svg`,
        `GET ${snapshots}/{snapshotId}.png`,
        `GET ${snapshots}/{snapshotId}.ics`,
        `POST ${snapshots}/{snapshotId}/corrections`,
        `GET ${snapshots}/{snapshotId}/links/{otherId}`,
        `POST ${snapshots}/{snapshotId}/links/{otherId}`,
        `POST ${snapshots}/{snapshotId}/comparison.pdf`,
        `POST ${snapshots}/{snapshotId}/comparison.docx`,
        `POST ${snapshots}/{snapshotId}/comparison.html`,
        `POST ${snapshots}/{snapshotId}/comparison.md`,
        `POST ${snapshots}/{snapshotId}/read-links`,
        `GET ${snapshots}/{snapshotId}/read-links`,
        `DELETE ${snapshots}/{snapshotId}/read-links/{linkId}`,
        `GET ${snapshots}/{snapshotId}/sign-offs`,
        `PUT ${snapshots}/{snapshotId}/sign-offs/{partnerId}`,
        `DELETE ${snapshots}/{snapshotId}/sign-offs/{partnerId}`,
      ].toSorted(),
    );
    const described = [...app.printRoutes({ commonPrefix: false }).matchAll(/\(([A-Z, ]+)\)/g)]
      .flatMap(([, methods = '']) => methods.split(', '))
      .filter((method) => method !== 'HEAD');
    // All but the description itself and the metrics, which are no JSON.
    expect(described).toHaveLength(routes.length + 2);
    expect(JSON.stringify(paths['/api/sessions'])).toContain('"kickoff-90"');
  });
});

/** A connection to a server that listens, for what `inject` cannot send. */
async function connected({ app }: TestApp): Promise<Socket> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** All that comes over a connection until the other side ends it. */
async function everything(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A built client in little. */
function clientFolder(): string {
  const folder = newDataFolder();
  onTestFinished(() => removeDataFolder(folder));
  mkdirSync(joinPath(folder, 'assets'));
  writeFileSync(joinPath(folder, 'index.html'), '<!doctype html><title>Ambitiebord</title>');
  writeFileSync(joinPath(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(joinPath(folder, 'assets', 'main-abc123.js'), 'export {};');
  return folder;
}

describe('the pages', () => {
  test.each(['/', '/ACDEFGHJ', '/acde-fghj', '/s/xyz/board', '/?lang=en'])(
    '%s is the page, asked for again each time',
    async (url) => {
      const { get } = await startTestApp({ clientFolder: clientFolder() });
      const answer = await get(url);
      expect(answer).toMatchObject({
        status: 200,
        headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
      });
      expect(answer.body).toContain('<title>Ambitiebord</title>');
    },
  );

  test('a file that was compressed beforehand is sent so to who understands it', async () => {
    const folder = clientFolder();
    writeFileSync(joinPath(folder, 'assets', 'main-abc123.js.gz'), gzipSync('export {};'));
    const { app } = await startTestApp({ clientFolder: folder });
    const url = '/assets/main-abc123.js';
    const zipped = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(zipped.headers['content-type']).toContain('javascript');
    expect(gunzipSync(zipped.rawPayload).toString()).toBe('export {};');
    const plain = await app.inject({ url });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.payload).toBe('export {};');
  });

  test('files whose names change with their content are kept for good, others are not', async () => {
    const { get } = await startTestApp({ clientFolder: clientFolder() });
    const script = await get('/assets/main-abc123.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toContain('javascript');
    const icon = await get('/favicon.svg');
    expect(icon).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    for (const missing of ['/assets/main-old.js', '/robots.txt']) {
      expect(await get(missing)).toMatchObject({ status: 404, body: refusal('not-found') });
    }
  });
});
