import { randomBytes } from 'node:crypto';
import {
  ARCHIVE_BYTES,
  ARCHIVES_AT_ONCE,
  IMAGE_BYTES,
  IMAGE_SIDE,
  SESSION_FILE_BYTES,
  START_FROM_SNAPSHOT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import type { CreatedSnapshot, StartedSession } from '@ambitiebord/shared/protocol/http';
import type { GoalsSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';
import { contentHashOf } from '../sessions/seal-snapshot.ts';
import { listen } from '../test-support/attackers.ts';
import { pngOf, PICTURES, withPngChunk } from '../test-support/pictures.ts';

const ZIP = { 'content-type': 'application/zip' };

/** A session with a facilitator and a partner in it. */
async function setUp() {
  const app = await startTestApp();
  const { sessionId, code, facilitatorKey } = await createSession(app, { area: 'Noord' });
  const { token } = await join(app, sessionId, { key: facilitatorKey });
  const partner = await join(app, sessionId, asPartner(code));
  const archive = (id = sessionId, secret = token) =>
    app.app.inject({
      method: 'GET',
      url: `/api/sessions/${id}/archive.zip`,
      headers: { authorization: `Bearer ${secret}` },
    });
  return { ...app, app, sessionId, token, partner, archive };
}

const bring = ({ app }: TestApp, payload: Buffer, headers = {}) =>
  app.inject({ method: 'POST', url: '/api/archives', headers: { ...ZIP, ...headers }, payload });

const fileIn = (archive: Buffer): Record<string, unknown> => {
  const { 'session.json': file = new Uint8Array() } = unzipSync(archive);
  return JSON.parse(strFromU8(file)) as Record<string, unknown>;
};

const zipOf = (file: unknown, more: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(zipSync({ 'session.json': strToU8(JSON.stringify(file)), ...more }));

describe('a whole session', () => {
  test('comes out equal elsewhere, with a code and keys of its own, and nobody else gets it', async () => {
    const { app, archive, partner } = await setUp();
    const { rawPayload: first } = await archive();
    const there = await startTestApp();
    const answer = await bring(there, first);
    expect(answer.statusCode).toBe(201);
    const made: StartedSession = answer.json();
    expect(made.title).toBe('Samen voor Noord');
    const { token } = await join(there, made.sessionId, { key: made.facilitatorKey });
    const people = (await archive()).rawPayload;
    expect(people.equals(first)).toBe(true);
    const again = await there.app.inject({
      method: 'GET',
      url: `/api/sessions/${made.sessionId}/archive.zip`,
      headers: { authorization: `Bearer ${token}` },
    });
    const { records: before = [], ...restBefore } = fileIn(first);
    const { records: after = [], ...restAfter } = fileIn(again.rawPayload);
    expect(restAfter).toEqual(restBefore);
    // Who leads there joined there.
    expect(after).toEqual(expect.arrayContaining(before as unknown[]));
    expect(after).toHaveLength((before as unknown[]).length + 1);
    expect(JSON.stringify(fileIn(first))).not.toContain(made.code);
    expect((await archive(undefined, partner.token)).statusCode).toBe(403);
    expect(app.log()).not.toContain('Yusuf');
  });

  test('brings its images along, cleaned, and none without its picture', async () => {
    const { app, archive } = await setUp();
    const file = fileIn((await archive()).rawPayload);
    const stamps = { createdAt: 1, updatedAt: 1, authorId: 'this-session' };
    const image = {
      ...stamps,
      id: 'image-of-a-walk',
      type: 'image',
      position: { x: 0, y: 0 },
      size: { width: 100, height: 100 },
      imageId: 'picture-of-walk',
      alternativeText: 'Mensen wandelen.',
    };
    const withImage = { ...file, records: [...(file['records'] as object[]), image] };
    const dirty = withPngChunk('tEXt', Buffer.from('GPS: Lindelaan 3'));
    const brought = await bring(app, zipOf(withImage, { 'images/picture-of-walk': dirty }));
    expect(brought.statusCode).toBe(201);
    const made: StartedSession = brought.json();
    const { token } = await join(app, made.sessionId, { key: made.facilitatorKey });
    const { rawPayload: again } = await archive(made.sessionId, token);
    const { 'images/picture-of-walk': picture = new Uint8Array() } = unzipSync(again);
    expect(Buffer.from(picture).equals(PICTURES.png)).toBe(true);
    expect(again.includes('Lindelaan')).toBe(false);
    const missing = await bring(app, zipOf(withImage));
    expect(missing.json()).toEqual(refusal('unusable-file'));
  });

  test('has images no larger than those that are sent by themselves, in bytes and in pixels', async () => {
    const { app, archive } = await setUp();
    const file = fileIn((await archive()).rawPayload);
    const answerTo = async (picture: Buffer): Promise<object> => {
      const answer = await bring(app, zipOf(file, { 'images/picture-of-walk': picture }));
      return answer.json<object>();
    };
    // With the length, the kind and the checksum of the part that is put in.
    const room = IMAGE_BYTES - PICTURES.png.length - 12;
    const made = { sessionId: expect.any(String) as string };
    const refused = refusal('unusable-file');
    expect(await answerTo(withPngChunk('IDAT', randomBytes(room)))).toMatchObject(made);
    expect(await answerTo(withPngChunk('IDAT', randomBytes(room + 1)))).toEqual(refused);
    // Also when it would be small once it is cleaned.
    expect(await answerTo(withPngChunk('tEXt', randomBytes(room + 1)))).toEqual(refused);
    expect(await answerTo(pngOf(IMAGE_SIDE, 2))).toMatchObject(made);
    expect(await answerTo(pngOf(IMAGE_SIDE + 1, 2))).toEqual(refused);
  });

  test('is refused when the file does not fit, whatever is in it', async () => {
    const { app, archive } = await setUp();
    const file = fileIn((await archive()).rawPayload);
    const records = file['records'] as Record<string, unknown>[];
    const person = records.find(({ type }) => type === 'participant') ?? {};
    const secret = {
      ...person,
      id: 'answer-something',
      type: 'answer',
      roundId: 'no-round-here',
      value: { kind: 'proposal', text: '' },
    };
    const hostile: [string, Buffer][] = [
      ['no zip', Buffer.from('geen zip')],
      ['nothing', Buffer.alloc(0)],
      ['no file in it', Buffer.from(zipSync({}))],
      ['another file', zipOf(file, { 'iets.exe': strToU8('MZ') })],
      ['a way out', zipOf(file, { '../session.json': strToU8('{}') })],
      ['an image that is none', zipOf(file, { 'images/abcdefgh': strToU8('<svg/>') })],
      ['no session', zipOf({ format: 'ambitiebord-session' })],
      ['a record that is none', zipOf({ ...file, records: [{ type: 'note' }] })],
      ['a record twice', zipOf({ ...file, records: [...records, person] })],
      [
        'a pointer to nothing',
        zipOf({
          ...file,
          records: [
            ...records,
            {
              id: 'question-1',
              type: 'question',
              createdAt: 1,
              updatedAt: 1,
              authorId: 'somebody-1',
              targetId: 'nothing-1',
              text: '',
              answered: false,
            },
          ],
        }),
      ],
      ['a secret answer', zipOf({ ...file, records: [...records, secret] })],
      [
        'a prototype',
        Buffer.from(
          zipSync({ 'session.json': strToU8('{"__proto__":{"format":"ambitiebord-session"}}') }),
        ),
      ],
      ['deep brackets', Buffer.from(zipSync({ 'session.json': strToU8('['.repeat(200_000)) }))],
    ];
    for (const [what, payload] of hostile) {
      const answer = await bring(app, payload);
      expect({ what, body: answer.json<object>() }).toEqual({
        what,
        body: refusal('unusable-file'),
      });
    }
    const newer = await bring(app, zipOf({ ...file, version: 99 }));
    expect(newer.json()).toEqual(refusal('newer-file'));
    const newerRecord = await bring(app, zipOf({ ...file, recordVersions: { participant: 99 } }));
    expect(newerRecord.json()).toEqual(refusal('newer-file'));
  });

  test('that unpacks to far more than it says, or whose files overlap, is refused before that', async () => {
    const { app } = await setUp();
    const zeros = zipSync({ 'session.json': new Uint8Array(SESSION_FILE_BYTES) });
    const liar = Buffer.from(zeros);
    // Both of its heads say that it is small.
    const central = liar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    liar.writeUInt32LE(10, 22);
    liar.writeUInt32LE(10, central + 24);
    expect((await bring(app, liar)).json()).toEqual(refusal('unusable-file'));
    const bomb = Buffer.from(zeros);
    bomb.writeUInt32LE(0xff_ff_ff_ff, bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    expect((await bring(app, bomb)).json()).toEqual(refusal('unusable-file'));
    const two = Buffer.from(
      zipSync({ 'session.json': strToU8('{}'), 'images/abcdefgh': strToU8('{}') }),
    );
    const second = two.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    two.writeUInt32LE(0, second + 42);
    expect((await bring(app, two)).json()).toEqual(refusal('unusable-file'));
  });

  test('is bounded in bytes, and needs the key of the operator where there is one', async () => {
    const open = await startTestApp();
    const large = { 'content-length': String(ARCHIVE_BYTES + 1) };
    const tooLarge = await bring(open, Buffer.from('x'), large);
    expect(tooLarge.json()).toEqual(refusal('too-large'));
    const closed = await startTestApp({ createKey: 'sleutel-van-de-beheerder' });
    expect((await bring(closed, Buffer.from('x'))).json()).toEqual(refusal('create-key-needed'));
    const key = { 'create-key': 'sleutel-van-de-beheerder' };
    expect((await bring(closed, Buffer.from('x'), key)).json()).toEqual(refusal('unusable-file'));
  });

  test('waits for its turn: a few are taken in at once', async () => {
    const { app, archive } = await setUp();
    const { rawPayload } = await archive();
    const answers = await Promise.all(
      Array.from({ length: ARCHIVES_AT_ONCE + 3 }, () => bring(app, rawPayload)),
    );
    const codes = new Set(answers.map(({ statusCode }) => statusCode));
    expect(codes).toEqual(new Set([201, 503]));
  });
});

test('files that are still coming in have their place, until whoever sends them has gone', async () => {
  const server = await listen();
  const senders = Array.from({ length: ARCHIVES_AT_ONCE }, () => server.knock());
  for (const socket of senders) {
    const head = [
      'POST /api/archives HTTP/1.1',
      'host: localhost',
      'content-type: application/zip',
    ];
    socket.write([...head, 'content-length: 1000000', '', ''].join('\r\n'));
  }
  const small = async () => (await bring(server, Buffer.alloc(1))).statusCode;
  await expect.poll(small).toBe(503);
  for (const socket of senders) socket.destroy();
  // It is no archive, and that it is looked at says that there is room.
  await expect.poll(small).toBe(400);
});

describe('a session that goes on from a snapshot', () => {
  test('has its partners, and says where it comes from; what was changed is refused', async () => {
    const { app, sessionId, token } = await setUp();
    const { body } = await app.post(`/api/sessions/${sessionId}/snapshots`, undefined, token);
    const { id } = body as CreatedSnapshot;
    const { body: frozen } = await app.get(`/api/sessions/${sessionId}/snapshots/${id}`, token);
    const snapshot = frozen as GoalsSnapshot;
    const made = await app.post('/api/continued-sessions', { snapshot, title: 'Een jaar later' });
    expect(made).toMatchObject({ status: 201, body: { title: 'Een jaar later' } });
    const there = made.body as StartedSession;
    const found = await app.get(`/api/codes/${there.code}`);
    expect(found.body).toMatchObject({ partners: [{ name: 'Buurthuis De Brug' }] });
    const leader = await join(app, there.sessionId, { key: there.facilitatorKey });
    const taken = await app.post(
      `/api/sessions/${there.sessionId}/snapshots`,
      undefined,
      leader.token,
    );
    const next = (taken.body as CreatedSnapshot).id;
    const { body: second } = await app.get(
      `/api/sessions/${there.sessionId}/snapshots/${next}`,
      leader.token,
    );
    expect(second).toMatchObject({
      previousSnapshotId: id,
      partners: [{ key: snapshot.partners[0]?.key }],
    });
    for (const changed of [{ ...snapshot, title: 'Anders' }, {}, null, 'tekst', []]) {
      const answer = await app.post('/api/continued-sessions', { snapshot: changed });
      expect(answer.body).toEqual(refusal('unusable-file'));
    }
    const newer = await app.post('/api/continued-sessions', { snapshot: { schemaVersion: 3 } });
    expect(newer.body).toEqual(refusal('newer-file'));
    const large = { snapshot: 'a'.repeat(START_FROM_SNAPSHOT_BYTES) };
    expect((await app.post('/api/continued-sessions', large)).body).toEqual(refusal('too-large'));
  });

  test('is refused when somebody sealed what no board holds, whatever its hash says', async () => {
    const { app, sessionId, token } = await setUp();
    const { body } = await app.post(`/api/sessions/${sessionId}/snapshots`, undefined, token);
    const { id } = body as CreatedSnapshot;
    const { body: frozen } = await app.get(`/api/sessions/${sessionId}/snapshots/${id}`, token);
    const { contentHash: _, ...content } = frozen as GoalsSnapshot;
    const go = (forged: object) => {
      const snapshot = { ...forged, contentHash: contentHashOf(forged) };
      return app.post('/api/continued-sessions', { snapshot });
    };
    const [partner] = content.partners;
    const { agreements, goals } = CASE_SNAPSHOT;
    const [agreement] = agreements;
    const [goal] = goals;
    expect(await go(content)).toMatchObject({ status: 201 });
    const refused = { status: 400, body: refusal('unusable-file') };
    for (const forged of [
      { ...content, agreements: [{ ...agreement, hoursPerWeek: -1e300 }] },
      { ...content, goals: [{ ...goal, id: partner?.id }] },
    ]) {
      expect(await go(forged)).toMatchObject(refused);
    }
  });
});
