import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyCopy } from '../store/sqlite-verify.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { newId } from '@ambitiebord/shared/domain/ids';
import { COMMANDS_PER_SECOND } from '@ambitiebord/shared/domain/limits';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import type { CreatedSession, Joined } from '@ambitiebord/shared/protocol/http';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openTestRooms } from '../test-support/rooms.ts';
import { noteCommand } from '../test-support/readers.ts';
import { dataFolder, post, runProgram, startServer } from '../test-support/server-process.ts';
import { makeBackup, type BackupOptions } from './make-backup.ts';
import { firstLine, SOCKET_NAME } from './operator-messages.ts';
import { openOperatorSocket } from './operator-socket.ts';
import { restore } from './restore.ts';

// Each starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const NAME = /^ambitiebord-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/;
const NOW = Date.UTC(2026, 0, 15, 13);

const toBackUp = (fields: Partial<BackupOptions> = {}): BackupOptions => ({
  dataFolder: dataFolder(),
  backupFolder: join(dataFolder(), 'backups'),
  keep: undefined,
  now: NOW,
  signal: new AbortController().signal,
  ...fields,
});

/** A data folder with a session in it, of a server that was stopped. */
async function stoppedFolder(sessionId = newId()): Promise<string> {
  const folder = dataFolder();
  const store = openSqliteStore(folder);
  await store.createSession({
    sessionId,
    roomCode: newId(),
    facilitatorKeyHash: '',
    displayKeyHash: '',
    readKeyHash: '',
    retainUntil: 9,
    createdAt: 1,
  });
  await store.close();
  return folder;
}

async function connectCommands(url: string, sessionId: string, token: string): Promise<Socket> {
  const socket = io(url, {
    path: COMMAND_PATH,
    transports: ['websocket'],
    query: { sessionId },
    auth: { token },
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise((resolve) => socket.once('hello', resolve));
  return socket;
}

/** The notes of a session as everybody can read them: in a snapshot that the facilitator takes. */
async function notesOf(url: string, { sessionId, facilitatorKey }: CreatedSession) {
  const { token } = await post<Joined>(`${url}/api/sessions/${sessionId}/participants`, {
    key: facilitatorKey,
  });
  const headers = { authorization: `Bearer ${token}` };
  const snapshots = `${url}/api/sessions/${sessionId}/snapshots`;
  const taken = await fetch(snapshots, { method: 'POST', headers });
  expect(taken.status).toBe(201);
  const { id } = (await taken.json()) as { id: string };
  const snapshot = await fetch(`${snapshots}/${id}`, { headers });
  const { notes } = (await snapshot.json()) as { notes: { text: string }[] };
  return new Set(notes.map(({ text }) => text));
}

test('a backup of a server under load has all that was acknowledged before, and comes back elsewhere', async () => {
  const [DATA_DIR, BACKUP_DIR] = [dataFolder(), join(dataFolder(), 'backups')];
  const url = await startServer({ DATA_DIR }).started;
  const session = await post<CreatedSession>(`${url}/api/sessions`, { title: 'Samen' });
  const people = `${url}/api/sessions/${session.sessionId}/participants`;
  const { token } = await post<Joined>(people, { key: session.facilitatorKey });
  const socket = await connectCommands(url, session.sessionId, token);
  const acknowledged: string[] = [];
  const enough = new AbortController();
  const work = (async () => {
    while (!enough.signal.aborted) {
      const text = `Briefje ${acknowledged.length}`;
      const { ok } = (await socket.emitWithAck('command', noteCommand(text))) as { ok: boolean };
      if (ok) acknowledged.push(text);
      // Who keeps asking above the rate is sent away.
      else await wait(1_000 / COMMANDS_PER_SECOND);
    }
  })();
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);

  const before = [...acknowledged];
  const { code, said } = await runProgram('backup-main.ts', { DATA_DIR, BACKUP_DIR });
  const during = acknowledged.length - before.length;
  enough.abort();
  await work;
  expect(said).toMatch(
    /nagelezen \(sessies: 1, .+ \/ .+read back \(sessions: 1, participants: 1\)/,
  );
  expect(code).toBe(0);
  expect(during).toBeGreaterThan(0);
  const [name = '', ...others] = readdirSync(BACKUP_DIR);
  expect(others).toEqual([]);
  expect(name).toMatch(NAME);
  expect(said).toContain(join(BACKUP_DIR, name));
  expect(statSync(join(BACKUP_DIR, name)).mode & 0o777).toBe(0o600);

  const ELSEWHERE = join(dataFolder(), 'data');
  const back = await runProgram('restore-main.ts', { DATA_DIR: ELSEWHERE }, join(BACKUP_DIR, name));
  expect(back.said).toMatch(/teruggezet .+ \/ .+put back \(sessions: 1, participants: 1\)/);
  const again = await startServer({ DATA_DIR: ELSEWHERE }).started;
  const notes = await notesOf(again, session);
  expect(before.filter((text) => !notes.has(text))).toEqual([]);
  expect([...notes].filter((text) => !acknowledged.includes(text))).toEqual([]);
});

test('a restore while a server runs changes nothing', async () => {
  const DATA_DIR = dataFolder();
  const { file } = await makeBackup(toBackUp({ dataFolder: await stoppedFolder() }));
  const url = await startServer({ DATA_DIR }).started;
  const session = await post<CreatedSession>(`${url}/api/sessions`, { title: 'Samen' });
  const files = readdirSync(DATA_DIR);
  const { code, said } = await runProgram('restore-main.ts', { DATA_DIR }, file);
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^Er draait een server .+ \/ A server runs/),
  ]);
  expect(readdirSync(DATA_DIR)).toEqual(files);
  expect((await fetch(`${url}/api/codes/${session.code}`)).status).toBe(200);
});

test('a backup of a server that is stopped leaves the data as they are', async () => {
  const options = toBackUp({ dataFolder: await stoppedFolder() });
  const data = readFileSync(join(options.dataFolder, 'ambitiebord.db'));
  const { file, contents } = await makeBackup(options);
  expect(file).toBe(join(options.backupFolder, 'ambitiebord-2026-01-15T13-00-00Z.db'));
  expect(contents).toMatchObject({ sessions: 1, participants: 0 });
  expect(readdirSync(options.dataFolder)).toEqual(['ambitiebord.db']);
  expect(readFileSync(join(options.dataFolder, 'ambitiebord.db'))).toEqual(data);
});

test('images are in a backup, and come back with it', async () => {
  const folder = await stoppedFolder('session-1');
  const bytes = Buffer.from('a picture');
  const image = { imageId: 'image-1', mediaType: 'image/png', width: 3, height: 2, bytes } as const;
  const before = openSqliteStore(folder);
  await before.putImage('session-1', image, { now: 1, most: { images: 1, bytes: 99 } });
  await before.close();
  const { file } = await makeBackup(toBackUp({ dataFolder: folder }));
  const elsewhere = dataFolder();
  await restore({ dataFolder: elsewhere, file, now: NOW });
  const after = openSqliteStore(elsewhere);
  expect(await after.image('session-1', 'image-1')).toEqual(image);
  await after.close();
});

test('a session that is deleted while a copy is made breaks neither', async () => {
  const { folder, newSession, stop, remove } = openTestRooms();
  onTestFinished(remove);
  const [kept, deleted] = [await newSession(), await newSession()];
  await stop();
  const store = openSqliteStore(folder);
  onTestFinished(() => store.close());
  // Some hundreds of pages, so that the copy takes several steps.
  const rows = Array.from({ length: 300 }, (_, index) => ({
    participantId: 'somebody',
    commandId: `command-${index}`,
    bodyHash: '',
    acknowledgement: '{}',
    patch: 'x'.repeat(4_000),
  }));
  const { sessionId } = deleted;
  const { seq } = await store.loadRoom(sessionId);
  await store.commit([{ sessionId, seq: seq + 1, updates: [], answers: rows }]);

  const file = join(dataFolder(), 'copy.db');
  const copying = store.copyTo(file, new AbortController().signal);
  await Promise.all([copying, store.deleteSession(sessionId)]);
  expect(await store.session(sessionId)).toBeUndefined();
  const { sessions } = verifyCopy(file);
  expect([1, 2]).toContain(sessions);
  const restored = dataFolder();
  await restore({ dataFolder: restored, file, now: NOW });
  const again = openSqliteStore(restored);
  onTestFinished(() => again.close());
  expect(await again.session(kept.sessionId)).toMatchObject({ sessionId: kept.sessionId });
});

test('a backup takes the place of nothing', async () => {
  const options = toBackUp({ dataFolder: await stoppedFolder() });
  const { file } = await makeBackup(options);
  const bytes = readFileSync(file);
  await expect(makeBackup(options)).rejects.toThrow(/Er is al een back-up .+ \/ There is a backup/);
  expect(readFileSync(file)).toEqual(bytes);
  expect(readdirSync(options.backupFolder)).toHaveLength(1);
});

test('without data there is nothing to back up, and nothing is made', async () => {
  const options = toBackUp();
  await expect(makeBackup(options)).rejects.toThrow(/nog geen gegevens\. \/ There are no data yet/);
  expect(readdirSync(options.dataFolder)).toEqual([]);
});

test('only the oldest backups make room, never another file', async () => {
  const options = toBackUp({ dataFolder: await stoppedFolder() });
  const made: string[] = [];
  for (const day of [1, 2, 3]) {
    made.push((await makeBackup({ ...options, now: NOW - day * 86_400_000 })).file);
  }
  const others = ['ambitiebord-2020-01-01T00-00-00Z.db', 'ambitiebord-mine.db', 'notes.txt'];
  for (const name of others) writeFileSync(join(options.backupFolder, name), 'x'.repeat(200));
  const link = 'ambitiebord-2019-01-01T00-00-00Z.db';
  symlinkSync(made[0] ?? '', join(options.backupFolder, link));

  const { deleted } = await makeBackup({ ...options, keep: 2 });
  expect(deleted.map((name) => join(options.backupFolder, name))).toEqual([made[2], made[1]]);
  const left = ['ambitiebord-2026-01-14T13-00-00Z.db', 'ambitiebord-2026-01-15T13-00-00Z.db'];
  expect(readdirSync(options.backupFolder).toSorted()).toEqual(
    [...others, link, ...left].toSorted(),
  );
});

test.each([
  ['--keep', '0'],
  ['--to', '/tmp'],
])('a backup with %s %s says how it is used', async (...args) => {
  const folders = { DATA_DIR: dataFolder(), BACKUP_DIR: join(dataFolder(), 'backups') };
  const { code, said } = await runProgram('backup-main.ts', folders, ...args);
  expect([code, said]).toEqual([1, expect.stringMatching(/^Gebruik: .+ \/ Use: .+--keep 14.+\n$/)]);
});

/** The operator's socket on a fresh folder, with a copy that is made when the test says so. */
async function listening() {
  const folder = dataFolder();
  const asked: { file: string; signal: AbortSignal; finish: () => void }[] = [];
  const close = await openOperatorSocket({
    folder,
    copyTo: (file, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ file, signal, finish: resolve });
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      }),
    log: { warn: () => undefined },
  });
  onTestFinished(close);
  const ask = (line: string) => {
    const socket = connect({ path: join(folder, SOCKET_NAME) });
    socket.on('error', () => socket.destroy());
    socket.write(`${line}\n`);
    return { socket, answer: firstLine(socket) };
  };
  const empty = (name: string): string => {
    const file = join(folder, name);
    writeFileSync(file, '');
    return file;
  };
  return { folder, asked, close, ask, empty };
}

test('the socket of the operator is for the owner of the data folder alone', async () => {
  const { folder } = await listening();
  expect(statSync(join(folder, SOCKET_NAME)).mode & 0o777).toBe(0o600);
});

test('a copy is never written over a file, nor asked for with anything else', async () => {
  const { folder, asked, ask } = await listening();
  writeFileSync(join(folder, 'ambitiebord.db'), 'data');
  symlinkSync('/dev/null', join(folder, 'link'));
  const wrong = [
    '',
    'GET / HTTP/1.1',
    '{}',
    '{"copyTo":7}',
    '{"copyTo":"a.db"}',
    '['.repeat(9_000),
  ];
  for (const name of ['ambitiebord.db', 'link']) {
    wrong.push(JSON.stringify({ copyTo: join(folder, name) }));
  }
  for (const line of wrong) expect(await ask(line).answer).toEqual({ outcome: 'invalid' });
  expect(await ask(JSON.stringify({ copyTo: join(folder, 'none') })).answer).toEqual({
    outcome: 'failed',
  });
  expect(await ask('x'.repeat(1_000_000)).answer).toBeUndefined();
  expect(asked).toEqual([]);
});

test('one copy at a time; who asked and went away, or a server that stops, ends it', async () => {
  const { asked, close, ask, empty } = await listening();
  const first = ask(JSON.stringify({ copyTo: empty('first') }));
  await expect.poll(() => asked.length).toBe(1);
  const second = ask(JSON.stringify({ copyTo: empty('second') }));
  expect(await second.answer).toEqual({ outcome: 'busy' });
  asked[0]?.finish();
  expect(await first.answer).toEqual({ outcome: 'copied' });

  const third = ask(JSON.stringify({ copyTo: empty('third') }));
  await expect.poll(() => asked.length).toBe(2);
  third.socket.destroy();
  await expect.poll(() => asked[1]?.signal.aborted).toBe(true);
  const fourth = ask(JSON.stringify({ copyTo: empty('fourth') }));
  await expect.poll(() => asked.length).toBe(3);
  await close();
  expect(asked[2]?.signal.aborted).toBe(true);
  expect(await fourth.answer).toBeUndefined();
});

test('a server that runs and does not answer is said so, and nothing is left', async () => {
  const dataDirectory = await stoppedFolder();
  const store = openSqliteStore(dataDirectory);
  onTestFinished(() => store.close());
  const options = toBackUp({ dataFolder: dataDirectory });
  await expect(makeBackup(options)).rejects.toMatchObject({ reason: 'in-use' });
  expect(readdirSync(options.backupFolder)).toEqual([]);
});

test('what was there is kept, and data that are damaged are replaced too', async () => {
  const [older, newer] = [newId(), newId()];
  const { file } = await makeBackup(toBackUp({ dataFolder: await stoppedFolder(older) }));
  const folder = await stoppedFolder(newer);
  const first = await restore({ dataFolder: folder, file, now: NOW });
  expect(first.kept).toBe(join(folder, 'ambitiebord.db.before-2026-01-15T13-00-00Z'));
  const kept = await restore({ dataFolder: dataFolder(), file: first.kept ?? '', now: NOW });
  expect(kept.contents.sessions).toBe(1);
  writeFileSync(join(folder, 'ambitiebord.db'), 'no database at all'.repeat(1_000));
  for (const rest of ['-wal', '-shm', '-journal']) {
    writeFileSync(join(folder, `ambitiebord.db${rest}`), 'nor a log of one');
  }
  await restore({ dataFolder: folder, file, now: NOW + 1_000 });
  const store = openSqliteStore(folder);
  onTestFinished(() => store.close());
  expect(await store.session(older)).toMatchObject({ sessionId: older });
  expect(await store.session(newer)).toBeUndefined();
  expect(readdirSync(folder).filter((name) => !/\.db(-wal)?$/.test(name))).toEqual([
    'ambitiebord.db.before-2026-01-15T13-00-00Z',
    'ambitiebord.db.before-2026-01-15T13-00-01Z',
    'ambitiebord.db.before-2026-01-15T13-00-01Z-journal',
    'ambitiebord.db.before-2026-01-15T13-00-01Z-shm',
  ]);
});
