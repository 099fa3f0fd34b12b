import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  CORRECTIONS_PER_HOUR,
  RENDERS_AT_ONCE,
  RENDERS_WAITING,
  SNAPSHOTS_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { goalsSnapshotSchema, hashedContent } from '@ambitiebord/shared/report/snapshot-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { asPartner, createSession, join, refusal } from '../test-support/app.ts';
import { filesWith } from '../test-support/data-folder.ts';
import { listen } from '../test-support/attackers.ts';
import { setUpSnapshots, takeSnapshot } from '../test-support/snapshots.ts';
import { recordsIn } from '../test-support/records-in.ts';

const DAY = 24 * 60 * 60 * 1000;

test('a snapshot is the frozen board, and its hash can be checked by anybody', async () => {
  const { app, session, token, url } = await setUpSnapshots();
  const { id, contentHash } = await takeSnapshot(app, url, token);
  const snapshot = goalsSnapshotSchema.parse((await app.get(`${url}/${id}`, token)).body);
  expect(snapshot).toMatchObject({
    id,
    contentHash,
    sessionId: session.sessionId,
    takenAt: app.clock.time,
    title: 'Samen voor Noord',
    question: 'Wat willen we voor wie?',
    partners: [{ name: 'Buurthuis De Brug' }],
  });
  const canonical = canonicalize(hashedContent(snapshot)) ?? '';
  expect(createHash('sha256').update(canonical).digest('hex')).toBe(contentHash);
});

test('a snapshot names its JSON Schema, and is what that says to a program of others', async () => {
  const { app, token, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const { body, headers } = await app.get(`${url}/${id}`, token);
  const { $schema } = body as { $schema: string };
  expect(headers).toMatchObject({ link: `<${$schema}>; rel="describedby"` });
  const served = await app.get($schema);
  expect(served.headers['content-type']).toMatch(/^application\/schema\+json/);
  const validate = new Ajv2020().compile(JSON.parse(served.body as string) as object);
  expect([validate(body), validate.errors]).toEqual([true, null]);
  expect(validate({ ...(body as object), more: 1 })).toBe(false);
});

test('a snapshot stays what it was: when the board goes on, and after a restart', async () => {
  const { app, session, token, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const forms = [`${url}/${id}`, `${url}/${id}.md`, `${url}/${id}.html`];
  const read = () => Promise.all(forms.map(async (form) => (await app.get(form, token)).body));
  const before = await read();
  app.clock.time += 1_000;
  await join(app, session.sessionId, asPartner(session.code, 'Aafke', 'Sportclub Noord'));
  await app.restart();
  expect(await read()).toEqual(before);
  const later = await takeSnapshot(app, url, token);
  expect((await app.get(`${url}/${later.id}`, token)).body).toMatchObject({
    partners: [{ name: 'Buurthuis De Brug' }, { name: 'Sportclub Noord' }],
  });
});

test('the report comes as Markdown and as a page that runs nothing', async () => {
  const { app, token, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const markdown = await app.get(`${url}/${id}.md`, token);
  expect(markdown.headers).toMatchObject({ 'content-type': 'text/markdown; charset=utf-8' });
  expect(markdown.body).toContain('# Samen voor Noord\n');
  const page = await app.get(`${url}/${id}.html`, token);
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
  expect(page.body).toMatch(/^<!doctype html>[^]+Samen voor Noord/);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('script-src');
});

test('everybody in the session may read it, and who has the read key', async () => {
  const { app, session, token, partner, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const { sessionId, displayKey, readKey } = session;
  const display = await join(app, sessionId, { key: displayKey });
  const observer = await join(app, sessionId, { key: readKey });
  for (const secret of [token, partner.token, display.token, observer.token, readKey]) {
    for (const form of ['', '.md', '.html']) {
      expect(await app.get(`${url}/${id}${form}`, secret)).toMatchObject({ status: 200 });
    }
  }
});

test('nobody else may', async () => {
  const { app, session, token, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const other = await createSession(app);
  const stranger = await join(app, other.sessionId, { key: other.facilitatorKey });
  const keys = [session.facilitatorKey, session.displayKey, session.code];
  const refused = { status: 401, body: refusal('unauthorised') };
  for (const secret of [undefined, stranger.token, other.readKey, ...keys, 'x'.repeat(101)]) {
    for (const form of ['', '.md', '.html']) {
      expect(await app.get(`${url}/${id}${form}`, secret)).toMatchObject(refused);
    }
  }
  // Not even the right id helps, when it is asked under another session.
  const crossed = await app.get(`/api/sessions/${other.sessionId}/snapshots/${id}`, stranger.token);
  expect(crossed).toMatchObject({ status: 404, body: refusal('not-found') });
});

test('a facilitator corrects one, which makes a new version, also when the session is over', async () => {
  const { app, session, token, partner, url } = await setUpSnapshots();
  const { id, contentHash } = await takeSnapshot(app, url, token);
  const other = await takeSnapshot(app, url, token);
  const correct = (find: string, replace: string, reason = 'corrected') =>
    app.post(`${url}/${id}/corrections`, { find, replace, reason }, token);
  const read = async (snapshotId: string) =>
    goalsSnapshotSchema.parse((await app.get(`${url}/${snapshotId}`, partner.token)).body);

  expect(await correct('Noord', 'Zuid')).toMatchObject({ body: { versions: 1, onBoard: true } });
  const next = await read(id);
  const revision = { madeAt: app.clock.time, reason: 'corrected', replaced: contentHash };
  expect(next).toMatchObject({ title: 'Samen voor Zuid', revisions: [revision] });
  expect(await read(other.id)).toMatchObject({ title: 'Samen voor Noord' });
  for (const form of ['.md', '.html']) {
    const { body } = await app.get(`${url}/${id}${form}`, token);
    for (const said of ['heeft een tekst verbeterd', contentHash, next.contentHash]) {
      expect([form, body]).toEqual([form, expect.stringContaining(said)]);
    }
  }
  const nothing = { status: 200, body: { versions: 0 } };
  expect(await correct('staat er niet', 'x')).toMatchObject(nothing);
  const unfit = { status: 400, body: refusal('invalid') };
  expect(await correct('Samen voor Zuid', '')).toMatchObject(unfit);
  const unknown = await app.post(
    `${url}/${newId()}/corrections`,
    { find: 'a', replace: 'b', reason: 'corrected' },
    token,
  );
  expect(unknown).toMatchObject({ status: 404, body: refusal('not-found') });

  app.clock.time += 200 * DAY;
  await app.restart();
  await expect.poll(async () => (await app.get(`/api/codes/${session.code}`)).status).toBe(404);
  expect(await correct('Samen', 'Voor elkaar', 'nameRemoved')).toMatchObject({
    body: { versions: 2, onBoard: false },
  });
  expect(await read(id)).toMatchObject({ revisions: [revision, { reason: 'nameRemoved' }] });
  expect(filesWith(app.folder, 'Samen voor')).toEqual([]);
});

test('a facilitator corrects so often in an hour and no more', async () => {
  const { app, token, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const correction = { find: 'staat er niet', replace: '', reason: 'corrected' };
  const correct = () => app.post(`${url}/${id}/corrections`, correction, token);
  for (let count = 0; count < CORRECTIONS_PER_HOUR; count++) {
    expect(await correct()).toMatchObject({ status: 200 });
  }
  expect(await correct()).toMatchObject({ status: 429, body: refusal('too-many-attempts') });
});

test('only a facilitator takes one', async () => {
  const { app, session, partner, url } = await setUpSnapshots();
  const { token } = await join(app, session.sessionId, { key: session.displayKey });
  const observer = await join(app, session.sessionId, { key: session.readKey });
  for (const secret of [partner.token, token, observer.token]) {
    const refused = { status: 403, body: refusal('forbidden') };
    expect(await app.post(url, undefined, secret)).toMatchObject(refused);
  }
  for (const secret of [undefined, session.readKey, session.facilitatorKey]) {
    const refused = { status: 401, body: refusal('unauthorised') };
    expect(await app.post(url, undefined, secret)).toMatchObject(refused);
  }
});

test('an unknown one is not found, and an impossible id is invalid', async () => {
  const { app, token, url } = await setUpSnapshots();
  for (const form of ['', '.md', '.html']) {
    const unknown = { status: 404, body: refusal('not-found') };
    expect(await app.get(`${url}/${newId()}${form}`, token)).toMatchObject(unknown);
    const impossible = { status: 400, body: refusal('invalid') };
    expect(await app.get(`${url}/x${form}`, token)).toMatchObject(impossible);
  }
  const unheardOf = await app.get(`${url}/${newId()}.exe`, token);
  expect(unheardOf).toMatchObject({ status: 400, body: refusal('invalid') });
});

test('a session holds so many and no more', async () => {
  const { app, token, url } = await setUpSnapshots();
  for (let count = 0; count < SNAPSHOTS_PER_SESSION; count++) await takeSnapshot(app, url, token);
  const refused = { status: 409, body: refusal('full') };
  expect(await app.post(url, undefined, token)).toMatchObject(refused);
});

test('when the break begins the board freezes itself, once, and tells everybody', async () => {
  const server = await listen();
  const { token } = await join(server, server.sessionId, { key: server.keys.facilitatorKey });
  const commands = server.command(token);
  const goTo = async (step: string): Promise<void> => {
    const answer: unknown = await commands.emitWithAck('command', {
      id: newId(),
      type: 'setStep',
      step,
    });
    expect(answer).toMatchObject({ ok: true });
  };
  const kept = async () => {
    const { socket } = server.read(token);
    return recordsOf(await recordsIn(socket), 'goalsSnapshot');
  };
  await goTo('why');
  await goTo('break');
  await expect.poll(kept).toMatchObject([{ checkpoint: 'break' }]);
  const url = `/api/sessions/${server.sessionId}/snapshots`;
  const [checkpoint] = await kept();
  const { body } = await server.get(`${url}/${checkpoint?.id}`, token);
  expect(goalsSnapshotSchema.parse(body).contentHash).toBe(checkpoint?.contentHash);
  await goTo('cluster');
  await goTo('break');
  // What is taken afterwards comes after what the second break would have begun.
  const { id } = await takeSnapshot(server, url, token);
  expect(new Map((await kept()).map((each) => [each.id, each.checkpoint]))).toEqual(
    new Map([
      [checkpoint?.id, 'break'],
      [id, undefined],
    ]),
  );
});

test('the board comes as a picture that can do nothing, and its days as a calendar', async () => {
  const server = await listen();
  const { token } = await join(server, server.sessionId, { key: server.keys.facilitatorKey });
  const url = `/api/sessions/${server.sessionId}/snapshots`;
  const empty = await takeSnapshot(server, url, token);
  for (const form of ['.svg', '.png']) {
    const none = { status: 404, body: refusal('not-found') };
    expect(await server.get(`${url}/${empty.id}${form}`, token)).toMatchObject(none);
  }
  const text = '<script>alert(1)</script>';
  const position = { x: 0, y: 0 };
  const fields = { type: 'note', text, colour: 'blue', position };
  const note = { action: 'create', audience: 'board', id: newId(), fields };
  const change = { id: newId(), type: 'change', operations: [note] };
  const answer: unknown = await server.command(token).emitWithAck('command', change);
  expect(answer).toMatchObject({ ok: true });
  const { id } = await takeSnapshot(server, url, token);
  const svg = await server.get(`${url}/${id}.svg`, token);
  expect(svg.headers).toMatchObject({ 'content-type': 'image/svg+xml' });
  expect(String(svg.headers['content-security-policy'])).toContain("default-src 'none'");
  expect(svg.body).toContain('&lt;script&gt;');
  const png = await server.get(`${url}/${id}.png`, token);
  expect(png.headers).toMatchObject({ 'content-type': 'image/png' });
  const days = await server.get(`${url}/${id}.ics`, token);
  expect(days.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8' });
  expect(days.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('a file that nobody waits for any more makes place for the next', async () => {
  const server = await listen();
  const { token } = await join(server, server.sessionId, { key: server.keys.facilitatorKey });
  const url = `/api/sessions/${server.sessionId}/snapshots`;
  const { id } = await takeSnapshot(server, url, token);
  const { port } = server.app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}${url}/${id}.pdf`;
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (signal: AbortSignal | null = null): Promise<number> =>
    (await fetch(address, { headers, signal })).status;
  const leaving = new AbortController();
  const asked = Array.from({ length: RENDERS_AT_ONCE + RENDERS_WAITING + 1 }, () =>
    ask(leaving.signal),
  );
  expect(await Promise.race(asked)).toBe(503);
  leaving.abort();
  await Promise.allSettled(asked);
  await expect.poll(() => ask(), { timeout: 10_000 }).toBe(200);
  server.app.server.closeAllConnections();
});
