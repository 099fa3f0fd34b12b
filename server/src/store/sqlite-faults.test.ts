import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDataFolder, removeDataFolder } from '../test-support/data-folder.ts';
import { aCommit, answer, aSession, bytes, token } from './contract-rows.ts';
import { openDatabase } from './open-database.ts';
import { openSqliteStore, sqliteStoreOn } from './sqlite.ts';
import type { Store } from './store.ts';

const FULL = { code: 'storage-full' };
const FAILED = { code: 'storage-failed' };

let folder: string;
let database: Database;
let store: Store;

beforeEach(async () => {
  folder = newDataFolder();
  database = openDatabase(folder);
  store = sqliteStoreOn(database);
  await store.createSession(aSession());
  await store.createSession(aSession('session-2', 'JHGFEDCA'));
});
afterEach(async () => {
  await store.close();
  removeDataFolder(folder);
});

/** A commit that needs so many new bytes. */
const large = (seq: number, size: number, sessionId = 'session-1') =>
  aCommit(seq, { sessionId, updates: [{ document: 'board', bytes: new Uint8Array(size) }] });

function limitTo(pages: number): void {
  database.pragma(`max_page_count = ${pages}`);
}

const pagesInUse = (): number => Number(database.pragma('page_count', { simple: true }));

describe('a full disk', () => {
  test('is told as such; nothing changes, everything can be read, and it goes on when there is room', async () => {
    await store.commit([aCommit(1, { answers: [answer('one')] })]);
    limitTo(pagesInUse());
    await expect(store.commit([large(2, 100_000)])).rejects.toMatchObject(FULL);
    await expect(store.commit([large(2, 100_000)])).rejects.toMatchObject(FULL);
    expect(await store.loadRoom('session-1')).toMatchObject({ seq: 1, logLength: 1 });
    expect(await store.answer('session-1', 'person-1', 'one')).toEqual(answer('one'));
    limitTo(1_000_000);
    expect(await store.commit([large(2, 100_000)])).toEqual([undefined]);
    expect(await store.loadRoom('session-1')).toMatchObject({ seq: 2, logLength: 2 });
  });

  test('one room that needs too much does not keep out another that does not', async () => {
    limitTo(pagesInUse() + 2);
    const outcome = await store.commit([large(1, 100_000), large(1, 10, 'session-2')]);
    expect(outcome).toEqual([expect.objectContaining(FULL), undefined]);
    expect(await store.loadRoom('session-1')).toMatchObject({ seq: 0 });
    expect(await store.loadRoom('session-2')).toMatchObject({ seq: 1 });
  });

  test('lets sessions be erased, and their place be used again', async () => {
    for (let seq = 1; seq <= 20; seq++) await store.commit([large(seq, 20_000)]);
    limitTo(pagesInUse());
    await expect(store.commit([large(1, 100_000, 'session-2')])).rejects.toMatchObject(FULL);
    await store.deleteSession('session-1');
    expect(await store.commit([large(1, 100_000, 'session-2')])).toEqual([undefined]);
  });

  test('a faulty commit of ours is not taken for a full disk', async () => {
    const [error] = await store.commit([aCommit(1, { tokens: [token('f', 'nobody')] })]);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ code: expect.stringContaining('storage') as string });
  });
});

describe('a damaged file', () => {
  test('costs the room whose pages are damaged, and no other', async () => {
    for (let seq = 1; seq <= 30; seq++) {
      for (const sessionId of ['session-1', 'session-2']) {
        const updates = [{ document: 'board', bytes: Buffer.from(`${sessionId} . `.repeat(250)) }];
        await store.commit([aCommit(seq, { sessionId, updates })]);
      }
    }
    await store.close();
    const file = join(folder, 'ambitiebord.db');
    const damaged = pageWithOnly(readFileSync(file), 'session-1 ', 'session-2 ');
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(8, 0xff), 0, 8, damaged);
    closeSync(descriptor);
    store = openSqliteStore(folder);
    await expect(store.loadRoom('session-1')).rejects.toMatchObject(FAILED);
    expect(await store.loadRoom('session-2')).toMatchObject({ seq: 30 });
    expect(await store.commit([aCommit(31, { sessionId: 'session-2' })])).toEqual([undefined]);
    await expect(store.loadRoom('session-1')).rejects.toMatchObject(FAILED);
  });

  test('at the start is told as such, and left as it is', async () => {
    await store.commit([aCommit(1, { updates: [{ document: 'board', bytes: bytes(1) }] })]);
    await store.close();
    const file = join(folder, 'ambitiebord.db');
    const content = readFileSync(file);
    content.fill(0xff, 100, 200);
    writeFileSync(file, content);
    const refused = expect.objectContaining({ reason: 'not-ours' }) as object;
    expect(() => openSqliteStore(folder)).toThrow(refused);
    expect(readFileSync(file).equals(content)).toBe(true);
  });
});

/** Where a page begins that holds one text and not the other. */
function pageWithOnly(file: Buffer, text: string, not: string): number {
  for (let start = 0; start < file.byteLength; start += 4_096) {
    const page = file.subarray(start, start + 4_096);
    if (page.includes(text) && !page.includes(not)) return start;
  }
  throw new Error('no such page');
}
