/** Copies the SQLite file while it is in use, and the same of a server that does not run. */

import type { Database } from 'better-sqlite3';
import { lockDatabase } from './open-database.ts';

/**
 * Pages of 4,096 bytes that are copied before anything else gets its turn: about a millisecond.
 */
const PAGES_PER_STEP = 100;

/**
 * Copies a database to a file that is empty or not there yet, in steps between which the owner of the
 * database goes on writing. The copy holds what was committed before the last step, so all that was
 * committed before the call. Until it resolves the copy is of no use.
 * @throws what ends it, also when `signal` is aborted.
 */
export async function copyDatabase(
  database: Database,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  await database.backup(file, {
    progress: () => {
      signal.throwIfAborted();
      return PAGES_PER_STEP;
    },
  });
}

/**
 * Copies the database of a folder in which no server runs, as it is, of whatever version.
 * @throws StoreUnavailableError
 */
export async function copyStoppedDatabase(
  folder: string,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const database = lockDatabase(folder);
  try {
    await copyDatabase(database, file, signal);
  } finally {
    database.close();
  }
}
