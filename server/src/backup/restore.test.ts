import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { newId } from '@ambitiebord/shared/domain/ids';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate, SCHEMA_VERSION } from '../store/migrations.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { openTestRooms } from '../test-support/rooms.ts';
import { dataFolder } from '../test-support/server-process.ts';
import { failureSentence } from './operator-failure.ts';
import { restore } from './restore.ts';

const NOW = Date.UTC(2026, 0, 15, 13);

/** The database file of a session with records and a snapshot, as a stopped server leaves it. */
async function database(): Promise<string> {
  const { folder, newSession, remove, stop } = openTestRooms();
  onTestFinished(remove);
  await newSession();
  await stop();
  return join(folder, 'ambitiebord.db');
}

function alter(file: string, change: (open: Database) => void): void {
  const open = new SqliteDatabase(file);
  change(open);
  open.close();
}

function setDocument(open: Database, hexadecimal: string): void {
  open.exec(`DELETE FROM document; DELETE FROM document_update;
    INSERT INTO document (session_id, name, bytes) SELECT session_id, 'board', x'${hexadecimal}' FROM session`);
}

/** What is wrong with a file, in the sentence that a person reads. */
const explained = (folder: string, file: string): Promise<string> =>
  restore({ dataFolder: folder, file, now: NOW }).then(() => 'restored', failureSentence);

describe('a backup that cannot be used is refused, and nothing is changed', () => {
  const DAMAGED = /^Deze kopie is beschadigd; .+ \/ This copy is damaged; nothing was changed\.$/;
  const NOT_OURS = /^Dit bestand is geen back-up .+ \/ This file is no backup /;
  const cases: [string, (file: string) => void, RegExp][] = [
    ['half of it', (file) => truncateSync(file, 20_000), DAMAGED],
    [
      'a page overwritten',
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(7, 3 * 4096, 4 * 4096));
      },
      DAMAGED,
    ],
    [
      'a document that does not decode',
      (file) => alter(file, (open) => setDocument(open, 'ff01ff')),
      DAMAGED,
    ],
    [
      'a document that lacks what it builds on',
      // One letter, the fifth of a client whose first four are not there.
      (file) => alter(file, (open) => setDocument(open, '0101050404010474657874016100')),
      DAMAGED,
    ],
    [
      'rows of no session',
      (file) =>
        alter(file, (open) => {
          open.pragma('foreign_keys = OFF');
          open.exec(
            "INSERT INTO document (session_id, name, bytes) VALUES ('nobody', 'board', x'0000')",
          );
        }),
      DAMAGED,
    ],
    ['a text', (file) => writeFileSync(file, 'no database '.repeat(1_000)), NOT_OURS],
    ['nothing', (file) => writeFileSync(file, ''), NOT_OURS],
    [
      'a database of another program',
      (file) => {
        writeFileSync(file, '');
        alter(file, (open) => open.exec('CREATE TABLE recipe (name TEXT)'));
      },
      NOT_OURS,
    ],
    [
      'of a newer version',
      (file) => alter(file, (open) => open.pragma(`user_version = ${SCHEMA_VERSION + 1}`)),
      /^Deze back-up is van een nieuwere versie .+ \/ This backup is of a newer version/,
    ],
  ];

  test.each(cases)('%s', async (_, damage, sentence) => {
    const file = await database();
    damage(file);
    const present = await database();
    const [folder, before] = [join(present, '..'), readFileSync(present)];
    expect(await explained(folder, file)).toMatch(sentence);
    expect(readFileSync(present)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['ambitiebord.db']);
  });

  test('one that is not there, also where there are no data yet', async () => {
    const folder = dataFolder();
    expect(await explained(folder, join(folder, 'none.db'))).toMatch(/^Er is geen bestand .+ \/ /);
    writeFileSync(join(folder, 'text'), 'no database');
    expect(await explained(folder, join(folder, 'text'))).toMatch(NOT_OURS);
    expect(readdirSync(folder)).toEqual(['text']);
  });
});

test.each(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))(
  'a backup of version %i of the database comes back in the version of today',
  async (version) => {
    const [sessionId, folder, file] = [newId(), dataFolder(), join(dataFolder(), 'old.db')];
    alter(file, (open) => {
      migrate(open, version);
      open.exec(
        `INSERT INTO session (session_id, room_code, facilitator_key_hash, display_key_hash, read_key_hash, created_at)
         VALUES ('${sessionId}', 'ACDEFGHJ', '', '', '', 1)`,
      );
    });
    const bytes = readFileSync(file);
    const { contents, kept } = await restore({ dataFolder: folder, file, now: NOW });
    expect(contents).toMatchObject({ schemaVersion: version, sessions: 1 });
    expect(kept).toBeUndefined();
    expect(readFileSync(file)).toEqual(bytes);
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    expect(await store.sessionByCode('ACDEFGHJ')).toMatchObject({ sessionId });
  },
);

test('of a server that was killed, also what was only in its log is kept', async () => {
  const { folder: running, newSession, remove } = openTestRooms();
  onTestFinished(remove);
  const { sessionId } = await newSession();
  const folder = dataFolder();
  for (const name of ['ambitiebord.db', 'ambitiebord.db-wal']) {
    copyFileSync(join(running, name), join(folder, name));
  }
  const { kept } = await restore({ dataFolder: folder, file: await database(), now: NOW });
  expect(sessionIn(kept ?? '')).toBe(sessionId);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a session that was being erased when the backup was made does not come back', async () => {
  const [file, folder] = [await database(), dataFolder()];
  alter(file, (open) => open.exec('INSERT INTO erasure SELECT session_id FROM session'));
  const sessionId = sessionIn(file) ?? '';
  const { contents } = await restore({ dataFolder: folder, file, now: NOW });
  expect(contents).toMatchObject({ sessions: 0, documents: 0 });
  const store = openSqliteStore(folder);
  expect(await store.session(sessionId)).toBeUndefined();
  await store.close();
});

test('a server that starts meanwhile gets the backup or nothing', async () => {
  const [file, present] = [await database(), await database()];
  const [backup, before] = [sessionIn(file), sessionIn(present)];
  const found = [before];
  const done = new AbortController();
  const restoring = restore({ dataFolder: join(present, '..'), file, now: NOW });
  const over = restoring.finally(() => done.abort());
  while (!done.signal.aborted) {
    const now = sessionIn(present);
    if (now !== found.at(-1)) found.push(now);
    await turn();
  }
  await over;
  // Nothing while it was locked, and the backup from the moment that it was in place.
  expect(found).toEqual([before, undefined, backup]);
  expect(existsSync(`${present}.restoring`)).toBe(false);
});

/** The session in a database file; undefined when somebody else holds it. */
function sessionIn(file: string): string | undefined {
  const open = new SqliteDatabase(file, { timeout: 0 });
  try {
    return open.prepare<[], string>('SELECT session_id FROM session').pluck().get();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  } finally {
    open.close();
  }
}
