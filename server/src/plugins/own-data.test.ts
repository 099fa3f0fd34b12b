import { createHash, randomBytes } from 'node:crypto';
import { NAME_ERASURES_PER_HOUR, OWN_DATA_PER_HOUR } from '@ambitiebord/shared/domain/limits';
import type { CreatedSnapshot, OwnData } from '@ambitiebord/shared/protocol/http';
import { hashedContent, storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import canonicalize from 'canonicalize';
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
const NAMELESS = 'iemand van Buurthuis De Brug';

/** A session with a partner whose name is in a snapshot, and comes in nowhere else in the world. */
async function setUp() {
  const app = await startTestApp();
  const name = `Naam ${randomBytes(9).toString('hex')}`;
  const session = await createSession(app);
  const { token } = await join(app, session.sessionId, { key: session.facilitatorKey });
  const partner = await join(app, session.sessionId, asPartner(session.code, name));
  const colleague = await join(app, session.sessionId, asPartner(session.code, 'Aafke'));
  const url = `/api/sessions/${session.sessionId}`;
  const own = `${url}/participants/current`;
  const taken = await app.post(`${url}/snapshots`, undefined, token);
  const snapshot = taken.body as CreatedSnapshot;
  return { app, session, token, partner, colleague, name, snapshot, url, own };
}

async function exported(app: TestApp, own: string, secret: string): Promise<OwnData> {
  const { status, body } = await app.get(own, secret);
  expect(status).toBe(200);
  return body as OwnData;
}

describe('erasing the own name', () => {
  test('takes it off the board, out of every snapshot and off the disk, and makes a new version', async () => {
    const { app, session, token, partner, name, snapshot, url, own } = await setUp();
    const later = (await app.post(`${url}/snapshots`, undefined, token)).body as CreatedSnapshot;
    expect(filesWith(app.folder, name)).not.toEqual([]);
    const before = await app.get(`${url}/snapshots/${snapshot.id}`, token);
    const { salt = '' } = storedSnapshotSchema.parse(before.body);
    expect(filesWith(app.folder, salt)).not.toEqual([]);
    app.clock.time += DAY;
    expect(await app.delete(`${own}/name`, partner.token)).toMatchObject({ status: 204 });
    expect(filesWith(app.folder, name)).toEqual([]);
    // Without it nobody finds out by guessing what was under the old hash.
    expect(filesWith(app.folder, salt)).toEqual([]);

    for (const { id, contentHash } of [snapshot, later]) {
      const { body } = await app.get(`${url}/snapshots/${id}`, partner.token);
      const read = storedSnapshotSchema.parse(body);
      const { participants, revisions, contentHash: hash } = read;
      expect(participants.map(({ displayName }) => displayName)).toContain(NAMELESS);
      expect(participants.map(({ displayName }) => displayName)).toContain('Aafke');
      expect(revisions).toEqual([
        { madeAt: app.clock.time, reason: 'nameRemoved', replaced: contentHash },
      ]);
      expect(hash).not.toBe(contentHash);
      const canonical = canonicalize(hashedContent(read)) ?? '';
      expect(createHash('sha256').update(canonical).digest('hex')).toBe(hash);
      const report = await app.get(`${url}/snapshots/${id}.md`, partner.token);
      expect(report.body).toContain('een naam weggehaald');
      expect(report.body).not.toContain(name);
    }
    const fresh = (await app.post(`${url}/snapshots`, undefined, token)).body as CreatedSnapshot;
    expect((await app.get(`${url}/snapshots/${fresh.id}`, token)).body).toMatchObject({
      participants: expect.arrayContaining([
        expect.objectContaining({ displayName: NAMELESS }),
        expect.objectContaining({ displayName: 'Aafke' }),
      ]) as unknown,
    });

    // Nothing of it comes back, and the person is still who they were.
    await app.restart();
    expect(filesWith(app.folder, name)).toEqual([]);
    const { shared } = await exported(app, own, partner.token);
    expect(shared).toContainEqual(
      expect.objectContaining({ id: partner.participantId, displayName: NAMELESS }),
    );
    expect((await app.get(`/api/codes/${session.code}`)).status).toBe(200);
    expect(app.log()).not.toContain(name);
  });

  test('works in the snapshots of a session that is over', async () => {
    const { app, partner, name, snapshot, url, own } = await setUp();
    app.clock.time += 180 * DAY;
    await app.restart();
    await app.app.ready();
    const ended = async () => (await app.get(`${url}/retention`, partner.token)).body;
    await expect.poll(ended).toMatchObject({ ended: true });
    expect(filesWith(app.folder, name)).not.toEqual([]);
    expect(await app.delete(`${own}/name`, partner.token)).toMatchObject({ status: 204 });
    expect(filesWith(app.folder, name)).toEqual([]);
    const read = await app.get(`${url}/snapshots/${snapshot.id}`, partner.token);
    expect(JSON.stringify(read.body)).toContain(NAMELESS);
  });

  test('two at once are both erased', async () => {
    const { app, partner, colleague, name, snapshot, url, own } = await setUp();
    const both = [partner, colleague].map(({ token }) => app.delete(`${own}/name`, token));
    for (const { status } of await Promise.all(both)) expect(status).toBe(204);
    for (const gone of [name, 'Aafke']) expect(filesWith(app.folder, gone)).toEqual([]);
    expect((await app.get(`${url}/snapshots/${snapshot.id}`, partner.token)).body).toMatchObject({
      revisions: [{ reason: 'nameRemoved' }, { reason: 'nameRemoved' }],
    });
  });

  test('reaches nobody else: not by a name or id, not without a token, not by who only looks', async () => {
    const { app, session, token, partner, colleague, name, url, own } = await setUp();
    for (const key of [session.readKey, session.displayKey]) {
      const looker = await join(app, session.sessionId, { key });
      const refused = { status: 403, body: refusal('forbidden') };
      expect(await app.delete(`${own}/name`, looker.token)).toMatchObject(refused);
    }
    const other = await createSession(app);
    const stranger = await join(app, other.sessionId, { key: other.facilitatorKey });
    for (const secret of [undefined, stranger.token, session.readKey, session.facilitatorKey]) {
      const refused = { status: 401, body: refusal('unauthorised') };
      expect(await app.delete(`${own}/name`, secret)).toMatchObject(refused);
      expect(await app.get(own, secret)).toMatchObject(refused);
    }
    for (const [target, status] of [
      [partner.participantId, 403],
      [encodeURIComponent(name), 400],
    ] as const) {
      for (const secret of [colleague.token, token]) {
        const path = `${url}/participants/${target}/name`;
        expect(await app.delete(path, secret)).toMatchObject({ status });
      }
    }
    expect(filesWith(app.folder, name)).not.toEqual([]);
    expect(JSON.stringify(await exported(app, own, colleague.token))).not.toContain(name);
  });

  test('is counted, since it has the whole file read', async () => {
    const { app, partner, own } = await setUp();
    for (let count = 0; count < NAME_ERASURES_PER_HOUR; count++) {
      expect((await app.delete(`${own}/name`, partner.token)).status).toBe(204);
    }
    const refused = { status: 429, body: refusal('too-many-attempts') };
    expect(await app.delete(`${own}/name`, partner.token)).toMatchObject(refused);
  });
});

test('what the server holds about somebody is theirs to take along', async () => {
  const { app, session, partner, name, snapshot, own } = await setUp();
  const data = await exported(app, own, partner.token);
  expect(data).toMatchObject({
    madeAt: app.clock.time,
    sessionId: session.sessionId,
    participantId: partner.participantId,
    role: 'partner',
    devicesSince: [app.clock.time],
    hasReturnCode: true,
    snapshots: [{ id: snapshot.id, displayName: name }],
  });
  expect(JSON.stringify(data)).not.toContain('Aafke');
  const observer = await join(app, session.sessionId, { key: session.readKey });
  expect(await exported(app, own, observer.token)).toMatchObject({
    role: 'observer',
    private: [],
    shared: [],
    snapshots: [],
  });
});

test('asking for it is counted, since it has all snapshots read', async () => {
  const { app, partner, colleague, own } = await setUp();
  for (let count = 0; count < OWN_DATA_PER_HOUR; count++) await exported(app, own, partner.token);
  const refused = { status: 429, body: refusal('too-many-attempts') };
  expect(await app.get(own, partner.token)).toMatchObject(refused);
  await exported(app, own, colleague.token);
});
