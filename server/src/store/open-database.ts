/** Opens the SQLite file so that one process owns it, and what it has committed survives a power cut. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { migrate } from './migrations.ts';
import { StoreUnavailableError } from './store-unavailable.ts';

/** The name of the file in the data folder. */
export const DATABASE_FILE = 'ambitiebord.db';

/** How long to wait for a predecessor that is just stopping, in milliseconds. */
export const LOCK_WAIT_MS = 500;

/**
 * Opens or creates the database in a folder, and brings it to the version of this program.
 * @throws StoreUnavailableError
 */
export function openDatabase(folder: string): Database {
  const database = lockDatabase(folder);
  try {
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw asUnavailable(error);
  }
}

/**
 * Opens or creates the database in a folder as it is, of whatever version, for this process alone.
 * @throws StoreUnavailableError
 */
export function lockDatabase(folder: string): Database {
  let database: Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new SqliteDatabase(join(folder, DATABASE_FILE), { timeout: LOCK_WAIT_MS });
    // The lock on the file belongs to the process, so it is gone with it, also after kill -9. Nobody
    // else can read the file meanwhile, so nothing ever holds up the truncation of the log.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    // Copies made while the file is rewritten stay out of files elsewhere.
    database.pragma('temp_store = MEMORY');
    // Only reading or writing takes the lock.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return database;
  } catch (error) {
    database?.close();
    throw asUnavailable(error);
  }
}

function asUnavailable(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof StoreUnavailableError || typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreUnavailableError('in-use', { cause: error });
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new StoreUnavailableError('not-ours', { cause: error });
  }
  return new StoreUnavailableError('unusable', { cause: error });
}
