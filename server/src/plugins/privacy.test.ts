import { randomBytes } from 'node:crypto';
import type { CreatedSnapshot } from '@ambitiebord/shared/protocol/http';
import { describe, expect, test, vi } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';
import { filesWith } from '../test-support/data-folder.ts';

// Erasing reads the whole file, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const DAY = 24 * 60 * 60 * 1000;

/** Comes in within a text, and nowhere else in the world. */
const WORKING = `werk-${randomBytes(9).toString('hex')}`;

/** A session with a partner whose name is in its working data, and a snapshot that was taken before. */
async function setUp() {
  const app = await startTestApp();
  const session = await createSession(app);
  const { token } = await join(app, session.sessionId, { key: session.facilitatorKey });
  const partner = await join(app, session.sessionId, asPartner(session.code, 'Aafke'));
  const url = `/api/sessions/${session.sessionId}`;
  const snapshot = (await app.post(`${url}/snapshots`, undefined, token)).body as CreatedSnapshot;
  await join(app, session.sessionId, asPartner(session.code, WORKING));
  return { app, session, token, partner, snapshot, url };
}

/** Lets time pass, and the server start again. */
async function sleep(app: TestApp, days: number): Promise<void> {
  app.clock.time += days * DAY;
  await app.restart();
  await app.app.ready();
}

describe('what is past its date', () => {
  test('is erased from the disk, while the snapshots stay until their own date', async () => {
    const { app, session, token, partner, snapshot, url } = await setUp();
    const other = await createSession(app, { title: 'Blijft nog even' });
    const facilitator = await join(app, other.sessionId, { key: other.facilitatorKey });
    const { body } = await app.request({
      method: 'PUT',
      url: `/api/sessions/${other.sessionId}/retention`,
      payload: { retainUntil: app.clock.time + 365 * DAY },
      headers: { authorization: `Bearer ${facilitator.token}` },
    });
    expect(body).toMatchObject({ retainUntil: app.clock.time + 365 * DAY });

    await sleep(app, 179);
    expect((await app.get(`/api/codes/${session.code}`)).status).toBe(200);
    expect(filesWith(app.folder, WORKING)).not.toEqual([]);

    await sleep(app, 1);
    await expect.poll(() => filesWith(app.folder, WORKING)).toEqual([]);
    expect(filesWith(app.folder, session.code)).toEqual([]);
    const gone = { status: 404, body: refusal('unknown-code') };
    expect(await app.get(`/api/codes/${session.code}`)).toMatchObject(gone);
    expect(await app.post(`${url}/participants`, { key: session.readKey })).toMatchObject({
      status: 404,
      body: refusal('not-found'),
    });
    expect(await app.post(`${url}/snapshots`, undefined, token)).toMatchObject({
      status: 404,
      body: refusal('not-found'),
    });
    for (const secret of [token, partner.token, session.readKey]) {
      for (const form of ['', '.md', '.html']) {
        const read = await app.get(`${url}/snapshots/${snapshot.id}${form}`, secret);
        expect(read).toMatchObject({ status: 200 });
        expect(JSON.stringify(read.body)).toContain('Aafke');
      }
      expect(await app.get(`${url}/retention`, secret)).toMatchObject({
        body: { ended: true, snapshots: [{ id: snapshot.id }] },
      });
    }
    expect((await app.get(`/api/codes/${other.code}`)).status).toBe(200);

    await sleep(app, 730);
    for (const trace of ['Aafke', session.sessionId, partner.participantId, 'Blijft nog even']) {
      await expect.poll(() => filesWith(app.folder, trace)).toEqual([]);
    }
    expect(await app.get(`${url}/snapshots/${snapshot.id}`, token)).toMatchObject({
      status: 401,
      body: refusal('unauthorised'),
    });
  });

  test('a device that is left afterwards reads the snapshots no more', async () => {
    const { app, partner, snapshot, url } = await setUp();
    await sleep(app, 180);
    await expect.poll(() => filesWith(app.folder, WORKING)).toEqual([]);
    expect(await app.delete(`${url}/tokens/current`, partner.token)).toMatchObject({ status: 204 });
    const read = await app.get(`${url}/snapshots/${snapshot.id}`, partner.token);
    expect(read).toMatchObject({ status: 401, body: refusal('unauthorised') });
  });

  test('a facilitator deletes the snapshots of a session that is over too', async () => {
    const { app, token, partner, snapshot, url } = await setUp();
    await sleep(app, 180);
    await expect.poll(() => filesWith(app.folder, WORKING)).toEqual([]);
    expect(await app.delete(url, partner.token)).toMatchObject({ status: 403 });
    expect(await app.delete(url, token)).toMatchObject({ status: 204 });
    expect(filesWith(app.folder, snapshot.id)).toEqual([]);
  });
});

describe('the dates of a session', () => {
  test('are told at the door, to everybody in it, and when a snapshot is taken', async () => {
    const { app, session, token, partner, snapshot, url } = await setUp();
    const now = app.clock.time;
    const retainUntil = now + 180 * DAY;
    expect(snapshot.retainUntil).toBe(now + 730 * DAY);
    expect(await app.get(`/api/codes/${session.code}`)).toMatchObject({ body: { retainUntil } });
    const { id } = snapshot;
    const snapshots = [{ id, takenAt: now, retainUntil: now + 730 * DAY }];
    for (const secret of [token, partner.token, session.readKey]) {
      expect(await app.get(`${url}/retention`, secret)).toMatchObject({
        status: 200,
        body: { retainUntil, latest: now + 365 * DAY, ended: false, snapshots },
      });
    }
    expect(await app.get(`${url}/snapshots/${id}`, token)).toMatchObject({
      body: { retainUntil: now + 730 * DAY },
    });
    for (const secret of [undefined, session.displayKey, 'x']) {
      expect(await app.get(`${url}/retention`, secret)).toMatchObject({ status: 401 });
    }
  });

  test('are for a facilitator to change, between tomorrow and the bound', async () => {
    const { app, session, token, partner, url } = await setUp();
    const put = (retainUntil: unknown, secret: string) =>
      app.request({
        method: 'PUT',
        url: `${url}/retention`,
        payload: { retainUntil },
        headers: { authorization: `Bearer ${secret}` },
      });
    const now = app.clock.time;
    for (const date of [now + DAY, now + 365 * DAY]) {
      expect(await put(date, token)).toMatchObject({ status: 200, body: { retainUntil: date } });
    }
    for (const date of [now, now + DAY - 1, now + 365 * DAY + 1, -1, 'morgen', null]) {
      expect(await put(date, token)).toMatchObject({ status: 400, body: refusal('invalid') });
    }
    const observer = await join(app, session.sessionId, { key: session.readKey });
    for (const { token: secret } of [partner, observer]) {
      const refused = { status: 403, body: refusal('forbidden') };
      expect(await put(now + DAY, secret)).toMatchObject(refused);
    }
    expect(await put(now + DAY, session.readKey)).toMatchObject({ status: 401 });
    expect(await app.get(`${url}/retention`, token)).toMatchObject({
      body: { retainUntil: now + 365 * DAY },
    });
  });

  test('follow the settings of the server, which anybody may read', async () => {
    const retention = { sessionDays: 30, sessionMaxDays: 60, snapshotDays: 90 };
    const contact = 'privacy@gemeente.example';
    const app = await startTestApp({ retention, privacyContact: contact });
    const { code } = await createSession(app);
    const retainUntil = app.clock.time + 30 * DAY;
    expect(await app.get(`/api/codes/${code}`)).toMatchObject({ body: { retainUntil } });
    expect(await app.get('/api/privacy')).toMatchObject({
      status: 200,
      body: { ...retention, contact },
    });
  });
});
