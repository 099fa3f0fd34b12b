import { afterEach, beforeEach, expect, test } from 'vitest';
import { newDataFolder, removeDataFolder } from '../test-support/data-folder.ts';
import { migrate } from './migrations.ts';
import { lockDatabase } from './open-database.ts';
import { openSqliteStore } from './sqlite.ts';

const DAY = 24 * 60 * 60 * 1000;

let folder: string;

beforeEach(() => {
  folder = newDataFolder();
});
afterEach(() => removeDataFolder(folder));

test('of whom joined before it was kept who came, nobody makes place', async () => {
  const database = lockDatabase(folder);
  migrate(database, 6);
  database.exec(`
    INSERT INTO session (session_id, room_code, facilitator_key_hash, display_key_hash, read_key_hash,
      created_at) VALUES ('session', 'ONE', '', '', '', 1);
    INSERT INTO participant (session_id, participant_id, role) VALUES ('session', 'person', 'partner');
    INSERT INTO token (session_id, token_hash, participant_id, created_at) VALUES ('session', '', 'person', 1);
  `);
  database.close();
  const store = openSqliteStore(folder);
  expect(await store.neverCame('session', 2)).toEqual([]);
  await store.close();
});

test('a session and a snapshot of before there were dates get one, and a month at least', async () => {
  const now = Date.now();
  const database = lockDatabase(folder);
  migrate(database, 3);
  const insert = database.prepare(
    `INSERT INTO session (session_id, room_code, facilitator_key_hash, display_key_hash, read_key_hash,
       created_at) VALUES (?, ?, '', '', '', ?)`,
  );
  insert.run('recent', 'ONE', now - 10 * DAY);
  insert.run('old', 'TWO', now - 900 * DAY);
  const freeze = database.prepare(`INSERT INTO goals_snapshot VALUES (?, 'snapshot', '', '', ?)`);
  freeze.run('recent', now - 5 * DAY);
  freeze.run('old', now - 800 * DAY);
  database.close();

  const store = openSqliteStore(folder);
  expect((await store.session('recent'))?.retainUntil).toBe(now + 170 * DAY);
  const [recent] = await store.snapshotDates('recent');
  expect(recent?.retainUntil).toBe(now + 725 * DAY);
  const [old] = await store.snapshotDates('old');
  for (const date of [(await store.session('old'))?.retainUntil, old?.retainUntil]) {
    expect(date).toBeGreaterThan(now + 29 * DAY);
    expect(date).toBeLessThan(now + 31 * DAY);
  }
  await store.close();
});
