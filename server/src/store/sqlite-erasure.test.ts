import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesWith, newDataFolder, removeDataFolder } from '../test-support/data-folder.ts';
import { answer, aSession } from './contract-rows.ts';
import { openDatabase } from './open-database.ts';
import { openSqliteStore, sqliteStoreOn } from './sqlite.ts';
import type { RoomCommit, Store } from './store.ts';

// They write a great deal, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ids = Array.from({ length: 12 }, (_, index) => `session-${index}`);
const secretOf = (sessionId: string): string => `secret of ${sessionId}.`;

let folder: string;

beforeEach(() => {
  folder = newDataFolder();
});
afterEach(() => removeDataFolder(folder));

/** Sessions whose rows, of all sizes and in random places among each other, SQLite has moved about. */
async function fill(store: Store, commits = 60): Promise<void> {
  for (const [index, id] of ids.entries()) await store.createSession(aSession(id, `CODE${index}`));
  for (let seq = 1; seq <= commits; seq++) {
    const outcome = await store.commit(ids.map((sessionId) => aCommit(sessionId, seq)));
    expect(outcome).toEqual(ids.map(() => undefined));
    if (seq % 10 !== 0) continue;
    const board = Buffer.from('compacted');
    for (const id of ids) await store.compact(id, seq, new Map([['board', board]]));
  }
}

function aCommit(sessionId: string, seq: number): RoomCommit {
  const secret = secretOf(sessionId);
  const scatter = (text: string): string =>
    createHash('sha256').update(`${sessionId} ${seq} ${text}`).digest('hex');
  const participantId = scatter('participant');
  return {
    sessionId,
    seq,
    updates: [{ document: 'board', bytes: Buffer.from(secret.repeat(1 + (seq % 7))) }],
    participants: [
      {
        participantId,
        role: 'partner',
        partnerId: null,
        returnCodeHash: `${secret} ${scatter('return code').slice(0, 4 + (seq % 40))}`,
        removedAt: null,
      },
    ],
    tokens: [
      { tokenHash: `${scatter('token')} ${secret}`, participantId, createdAt: 1, seat: null },
    ],
    answers: [
      {
        participantId,
        commandId: scatter('command'),
        bodyHash: '',
        acknowledgement: '{}',
        patch: `["${secret} ${'x'.repeat((seq * 37) % 900)}"]`,
      },
    ],
  };
}

describe('an erased session', () => {
  test('Q7 no byte of a deleted session stays, however its rows have moved about', async () => {
    const store = openSqliteStore(folder);
    await fill(store);
    for (const id of ids) {
      expect(filesWith(folder, secretOf(id))).not.toEqual([]);
      await store.deleteSession(id);
      expect(filesWith(folder, secretOf(id))).toEqual([]);
    }
    await store.close();
  });

  test('Q13 no byte of an image stays, of a deleted session or when nothing shows it', async () => {
    const store = openSqliteStore(folder);
    await fill(store, 10);
    const most = { images: 9, bytes: 9_000_000 };
    for (const id of ids.slice(0, 2)) {
      const bytes = Buffer.from(`picture of ${id}.`.repeat(20_000));
      const image = {
        imageId: 'image',
        mediaType: 'image/png',
        width: 9,
        height: 9,
        bytes,
      } as const;
      await store.putImage(id, image, { now: 0, most });
      expect(filesWith(folder, `picture of ${id}.`)).not.toEqual([]);
    }
    await store.deleteSession('session-0');
    expect(filesWith(folder, 'picture of session-0.')).toEqual([]);
    const imageSweeps = [{ now: 1, unusedUntil: 0, shown: new Set<string>() }];
    await store.commit([{ ...aCommit('session-1', 11), imageSweeps }]);
    await store.finishErasing();
    expect(filesWith(folder, 'picture of session-1.')).toEqual([]);
    await store.close();
  });

  test('Q12 does not come back when others write in the same pages', async () => {
    const store = openSqliteStore(folder);
    await fill(store);
    await store.deleteSession('session-3');
    const others = ids.filter((id) => id !== 'session-3');
    for (let seq = 61; seq <= 70; seq++) {
      await store.commit(others.map((id) => aCommit(id, seq)));
      expect(filesWith(folder, secretOf('session-3'))).toEqual([]);
    }
    await store.close();
    expect(filesWith(folder, secretOf('session-3'))).toEqual([]);
  });

  test('Q8 is gone at once, while others go on in between', async () => {
    const store = openSqliteStore(folder);
    await fill(store);
    const many = Array.from({ length: 10_000 }, (_, index) => answer(`command ${index}`));
    await store.commit([{ sessionId: 'session-3', seq: 61, updates: [], answers: many }]);
    const erasing = store.deleteSession('session-3').then(() => 'erased' as const);
    let commits = 0;
    for (;;) {
      expect(await store.session('session-3')).toBeUndefined();
      expect(await store.commit([aCommit('session-3', 62)])).toEqual([expect.any(Error)]);
      const next = aCommit('session-5', 61 + commits++);
      expect(await store.commit([next])).toEqual([undefined]);
      if ((await Promise.race([erasing, turn('not yet' as const)])) === 'erased') break;
    }
    expect(commits).toBeGreaterThan(1);
    expect(await store.loadRoom('session-5')).toMatchObject({ seq: 60 + commits });
    expect(filesWith(folder, secretOf('session-3'))).toEqual([]);
    await store.close();
  });

  test('Q9 is erased at the next start when something came in between', async () => {
    const first = openSqliteStore(folder);
    await fill(first);
    await first.close();
    // As after a kill between the first and the second slice.
    const database = openDatabase(folder);
    database.exec(`INSERT INTO erasure VALUES ('session-3')`);
    database.exec(`DELETE FROM answer WHERE session_id = 'session-3' LIMIT 5`);
    database.close();
    const store = openSqliteStore(folder);
    expect(await store.session('session-3')).toBeUndefined();
    await expect.poll(() => filesWith(folder, secretOf('session-3'))).toEqual([]);
    await store.close();
    expect(filesWith(folder, secretOf('session-4'))).not.toEqual([]);
  });

  test('Q10 closing the store in the middle of an erasure leaves it for the next start', async () => {
    const first = openSqliteStore(folder);
    await fill(first);
    const erasing = first.deleteSession('session-3');
    await first.close();
    await expect(erasing).rejects.toThrow('closed');
    const store = openSqliteStore(folder);
    await expect.poll(() => filesWith(folder, secretOf('session-3'))).toEqual([]);
    await store.close();
  });

  test('Q11 costs the others nothing, whatever there is and in whatever order', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 150 });
    const gone = fc.uniqueArray(fc.constantFrom('session-0', 'session-1', 'session-2'));
    await fc.assert(fc.asyncProperty(sizes, gone, keepsTheRest), { numRuns: 25 });
  });
});

/** Fills four sessions with texts of these sizes, erases some, and looks at the others. */
async function keepsTheRest(sizes: readonly number[], gone: readonly string[]): Promise<void> {
  const own = newDataFolder();
  const database = openDatabase(own);
  const store = sqliteStoreOn(database);
  const four = ids.slice(0, 4);
  for (const [index, id] of four.entries()) await store.createSession(aSession(id, `CODE${index}`));
  for (const [index, size] of sizes.entries()) {
    const commits = four.map((sessionId) => {
      const bytes = Buffer.from(secretOf(sessionId).repeat(Math.ceil(size / 20)));
      const commit = aCommit(sessionId, index + 1);
      return { ...commit, updates: [{ document: `pad/${size % 5}`, bytes }] };
    });
    await store.commit(commits);
  }
  const kept = four.filter((id) => !gone.includes(id));
  const before = await Promise.all(kept.map((id) => store.loadRoom(id)));
  for (const id of gone) await store.deleteSession(id);
  expect(await Promise.all(kept.map((id) => store.loadRoom(id)))).toEqual(before);
  for (const id of gone) expect(filesWith(own, secretOf(id))).toEqual([]);
  await store.close();
  const after = new SqliteDatabase(join(own, 'ambitiebord.db'));
  expect(after.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(after.pragma('foreign_key_check')).toEqual([]);
  after.close();
  removeDataFolder(own);
}
