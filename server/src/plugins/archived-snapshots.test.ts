/** The goals snapshots of a session within its archive: brought elsewhere they are what they were. */

import { newId } from '@ambitiebord/shared/domain/ids';
import {
  ARCHIVED_SNAPSHOTS_BYTES,
  START_FROM_SNAPSHOT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { CreatedSnapshot, SignOffs, StartedSession } from '@ambitiebord/shared/protocol/http';
import {
  goalsSnapshotSchema,
  type GoalsSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { leavingSnapshots } from '../sessions/archived-snapshots.ts';
import { contentHashOf } from '../sessions/seal-snapshot.ts';
import { verifySnapshot } from '../sessions/verify-snapshot.ts';
import { asPartner, join, refusal, startTestApp, type TestApp } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { PICTURES } from '../test-support/pictures.ts';
import { openTestRooms } from '../test-support/rooms.ts';

const DAY = 24 * 60 * 60 * 1000;
const SESSION = 'session.json';

type Files = Record<string, Uint8Array>;

interface File {
  records: (Record<string, unknown> & { type: string })[];
  snapshots: {
    id: string;
    retainUntil: number;
    signOffs: Record<string, unknown>[];
    links: Record<string, unknown>[];
  }[];
}

async function archiveOf({ app }: TestApp, sessionId: string, token: string): Promise<Files> {
  const { rawPayload, statusCode } = await app.inject({
    method: 'GET',
    url: `/api/sessions/${sessionId}/archive.zip`,
    headers: { authorization: `Bearer ${token}` },
  });
  expect(statusCode).toBe(200);
  return unzipSync(rawPayload);
}

const bring = ({ app }: TestApp, files: Files) =>
  app.inject({
    method: 'POST',
    url: '/api/archives',
    headers: { 'content-type': 'application/zip' },
    payload: Buffer.from(zipSync(files)),
  });

const fileIn = (files: Files): File =>
  JSON.parse(strFromU8(files[SESSION] ?? new Uint8Array())) as File;

/** The same archive, of which this was changed. */
function changed(files: Files, change: (file: File) => void, more: Files = {}): Files {
  const file = fileIn(files);
  change(file);
  return { ...files, [SESSION]: strToU8(JSON.stringify(file)), ...more };
}

const create = (id: string, fields: object) => ({
  action: 'create',
  audience: 'board',
  id,
  fields,
});
const names = (all: Files) => Object.keys(all).toSorted();
const references = ({ records }: File) => records.filter(({ type }) => type === 'goalsSnapshot');

/** Whatever it says, under a hash that fits. */
const sealedAgain = (forged: object): Uint8Array => {
  const { contentHash: _, ...content } = forged as GoalsSnapshot;
  return strToU8(JSON.stringify({ ...content, contentHash: contentHashOf(content) }));
};

/** A session with two snapshots: one put right after somebody had confirmed it, and one that was compared with it. */
async function setUp() {
  const server = await listen();
  const { sessionId, keys, code } = server;
  const { token } = await join(server, sessionId, { key: keys.facilitatorKey });
  const fatma = await join(server, sessionId, asPartner(code, 'Fatma', 'Thuiszorg De Linde'));
  const kees = await join(server, sessionId, asPartner(code, 'Kees', 'De Lindelopers'));
  const picture = await server.app.inject({
    method: 'POST',
    url: `/api/sessions/${sessionId}/images`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
    payload: PICTURES.png,
  });
  const { imageId } = picture.json<{ imageId: string }>();
  const commands = server.command(token);
  const place = { position: { x: 0, y: 0 }, size: { width: 100, height: 100 } };
  const image = { type: 'image', ...place, imageId, alternativeText: 'Mensen wandelen.' };
  const goal = { type: 'goal', text: 'Samen eten', stopTest: {}, confirmed: true };
  const lineageId = newId();
  const imageRecord = newId();
  const operations = [
    create(imageRecord, image),
    create(newId(), { ...goal, lineageId, position: { x: 400, y: 0 } }),
  ];
  const change = (list: object[]) =>
    commands.emitWithAck('command', { id: newId(), type: 'change', operations: list });
  expect(await change(operations)).toMatchObject({ ok: true });

  const snapshots = `/api/sessions/${sessionId}/snapshots`;
  const take = async (): Promise<CreatedSnapshot> =>
    (await server.post(snapshots, undefined, token)).body as CreatedSnapshot;
  const first = await take();
  const read = async (id: string): Promise<GoalsSnapshot> =>
    goalsSnapshotSchema.parse((await server.get(`${snapshots}/${id}`, token)).body);
  const confirm = async (who: { token: string }, name: string, id: string): Promise<void> => {
    server.clock.time += 60_000;
    const { partners, contentHash } = await read(id);
    const partner = partners.find((each) => each.name === name)?.id ?? '';
    const confirmed = await server.request({
      method: 'PUT',
      url: `${snapshots}/${id}/sign-offs/${partner}`,
      payload: { contentHash },
      headers: { authorization: `Bearer ${who.token}` },
    });
    expect(confirmed).toMatchObject({ status: 200 });
  };
  await confirm(fatma, 'Thuiszorg De Linde', first.id);
  const correction = { find: 'Samen eten', replace: 'Samen koken', reason: 'corrected' };
  const put = await server.post(`${snapshots}/${first.id}/corrections`, correction, token);
  expect(put).toMatchObject({ status: 200 });
  await confirm(kees, 'De Lindelopers', first.id);
  // Only the snapshot still shows it.
  const gone = [{ action: 'delete', audience: 'board', id: imageRecord }];
  expect(await change(gone)).toMatchObject({ ok: true });
  server.clock.time += DAY;
  const second = await take();
  const link = { before: lineageId, after: lineageId, together: true };
  const kept = await server.post(`${snapshots}/${second.id}/links/${first.id}`, link, token);
  expect(kept).toMatchObject({ status: 200 });
  const files = await archiveOf(server, sessionId, token);
  return { server, token, files, first, second, imageId, lineageId };
}

test('what is brought elsewhere has the same snapshots, letter for letter, with who confirmed which version', async () => {
  const { server, files, first, second, imageId, lineageId } = await setUp();
  const there = await startTestApp();
  there.clock.time = server.clock.time;
  const answer = await bring(there, files);
  expect(answer.statusCode).toBe(201);
  const made: StartedSession = answer.json();
  const { token } = await join(there, made.sessionId, { key: made.facilitatorKey });
  const again = await archiveOf(there, made.sessionId, token);
  expect(names(again)).toEqual(names(files));
  expect(names(files)).toContain(`images/${imageId}`);
  const [before, after] = [fileIn(files), fileIn(again)];
  expect(after.snapshots).toEqual(before.snapshots);
  expect(references(before)).toHaveLength(2);
  expect(references(after)).toEqual(references(before));
  for (const { id } of [first, second]) {
    const name = `snapshots/${id}.json`;
    expect(again[name]).toEqual(files[name]);
    const text = strFromU8(files[name] ?? new Uint8Array());
    expect(verifySnapshot(text)).toMatchObject({ verdict: 'unchanged' });
  }
  const versions = ({ snapshots }: File) =>
    snapshots.find(({ id }) => id === first.id)?.signOffs.map(({ version }) => version);
  expect(versions(after)).toEqual([1, 2]);
  const url = `/api/sessions/${made.sessionId}/snapshots/${first.id}`;
  const { signOffs } = (await there.get(`${url}/sign-offs`, made.readKey)).body as SignOffs;
  expect(signOffs.map(({ version }) => version)).toEqual([1, 2]);
  expect(await there.get(`${url}/links/${second.id}`, token)).toMatchObject({
    body: { links: [{ before: lineageId, after: lineageId }] },
  });
  const page = String((await there.get(`${url}.html`, token)).body);
  expect(page).toContain('Samen koken');
  expect(page).toContain('Fatma, op ');
  // What stood there before it was put right is in no snapshot.
  const frozen = names(again).filter((name) => name.startsWith('snapshots/'));
  const texts = frozen.map((name) => strFromU8(again[name] ?? new Uint8Array()));
  expect(texts.filter((text) => text.includes(first.id))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('Samen koken'))).toHaveLength(1);
});

test('a snapshot is kept until the date that it had, and from now when that has come', async () => {
  const { files, first, second } = await setUp();
  const datesOf = async (retainUntil: number, at: number): Promise<number | undefined> => {
    const there = await startTestApp();
    there.clock.time = at;
    const archive = changed(files, ({ snapshots }) => {
      for (const each of snapshots) each.retainUntil = retainUntil;
    });
    const made: StartedSession = (await bring(there, archive)).json();
    const { token } = await join(there, made.sessionId, { key: made.facilitatorKey });
    const { snapshots } = fileIn(await archiveOf(there, made.sessionId, token));
    expect(snapshots.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
    return snapshots[0]?.retainUntil;
  };
  const now = Date.UTC(2026, 4, 1);
  expect(await datesOf(now + DAY, now)).toBe(now + DAY);
  expect(await datesOf(now - DAY, now)).toBe(now + 730 * DAY);
  expect(await datesOf(now + 5_000 * DAY, now)).toBe(now + 730 * DAY);
});

test('an archive of before there were snapshots in it still begins a session', async () => {
  const { server, files } = await setUp();
  const { snapshots: _, ...older } = fileIn(files);
  const records = older.records.filter(({ type }) => type !== 'goalsSnapshot');
  const file = strToU8(JSON.stringify({ ...older, version: 1, records }));
  expect((await bring(server, { [SESSION]: file })).statusCode).toBe(201);
});

test('snapshots that do not fit are refused', async () => {
  const { server, files, first, imageId } = await setUp();
  const name = `snapshots/${first.id}.json`;
  const snapshot = JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as GoalsSnapshot;
  const without = (key: string): Files =>
    Object.fromEntries(Object.entries(files).filter(([each]) => each !== key));
  const withFirst = (change: (snapshot: File['snapshots'][number]) => void): Files =>
    changed(files, ({ snapshots }) => {
      for (const each of snapshots) if (each.id === first.id) change(each);
    });
  const signOff = (fields: object) =>
    withFirst(({ signOffs }) => signOffs.splice(0, 1, { ...signOffs[0], ...fields }));
  const hostile: [string, Files][] = [
    ['a file that is missing', without(name)],
    [
      'a file too many',
      { ...files, 'snapshots/iets-anders.json': files[name] ?? new Uint8Array() },
    ],
    [
      'a changed text',
      { ...files, [name]: strToU8(JSON.stringify({ ...snapshot, title: 'Anders' })) },
    ],
    [
      'one that the board does not know in this version',
      { ...files, [name]: sealedAgain({ ...snapshot, title: 'Anders' }) },
    ],
    [
      'one under the name of another',
      { ...files, [name]: sealedAgain({ ...snapshot, id: newId() }) },
    ],
    ['no JSON', { ...files, [name]: strToU8('{') }],
    ['nothing', { ...files, [name]: strToU8('null') }],
    ['one that is too large', { ...files, [name]: new Uint8Array(START_FROM_SNAPSHOT_BYTES + 1) }],
    ['one twice', changed(files, ({ snapshots }) => snapshots.push(...snapshots))],
    [
      'one that no record names',
      changed(files, (file) => {
        file.records = file.records.filter(({ id }) => id !== first.id);
      }),
    ],
    [
      'a record that no snapshot has',
      changed(files, (file) => {
        file.snapshots = file.snapshots.filter(({ id }) => id !== first.id);
      }),
    ],
    ['a sign-off of a partner that it does not know', signOff({ partnerId: newId() })],
    ['a sign-off of a version that never was', signOff({ version: 3 })],
    ['a sign-off of another text', signOff({ contentHash: '0'.repeat(64) })],
    ['a sign-off twice', withFirst(({ signOffs }) => signOffs.push({ ...signOffs[0] }))],
    [
      'a link twice',
      changed(files, ({ snapshots }) => {
        for (const { links } of snapshots) links.push(...links);
      }),
    ],
    ['a link to read it', withFirst((each) => Object.assign(each, { readLinks: [] }))],
  ];
  for (const [what, archive] of hostile) {
    const answer = await bring(server, archive);
    expect({ what, body: answer.json<object>() }).toEqual({ what, body: refusal('unusable-file') });
  }
  const newer = { ...files, [name]: sealedAgain({ ...snapshot, schemaVersion: 99 }) };
  expect((await bring(server, newer)).json()).toEqual(refusal('newer-file'));
  // An image that is not there is told by its words.
  expect((await bring(server, without(`images/${imageId}`))).statusCode).toBe(201);
});

test('as many bytes of snapshots as an archive holds go along, and no more', async () => {
  const opened = openTestRooms();
  onTestFinished(() => opened.remove());
  const { sessionId, room } = await opened.newSession();
  const [note] = CASE_SNAPSHOT.notes;
  if (!note) throw new Error('the case has notes');
  const notes = Array.from({ length: 4_000 }, () => ({ ...note, text: 'x'.repeat(1_000) }));
  const content = JSON.stringify({ ...CASE_SNAPSHOT, notes });
  const most = Math.floor(ARCHIVED_SNAPSHOTS_BYTES / content.length);
  const keep = (nth: number) => {
    const row = { snapshotId: `snapshot-${nth}`, contentHash: '0'.repeat(64), content };
    const goalsSnapshots = [{ ...row, takenAt: nth, retainUntil: Date.now() + DAY }];
    return room.transact(() => succeed({ value: undefined, rows: { goalsSnapshots } }));
  };
  for (let nth = 0; nth < most; nth++) expect(await keep(nth)).toMatchObject({ ok: true });
  expect((await leavingSnapshots(opened.store, sessionId)).files.size).toBe(most);
  await keep(most);
  await expect(leavingSnapshots(opened.store, sessionId)).rejects.toMatchObject({
    code: 'too-large',
  });
});
