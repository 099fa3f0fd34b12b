/** Keeps everybody else from a data folder while the file in it is exchanged. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DATABASE_FILE, LOCK_WAIT_MS, lockDatabase } from './open-database.ts';
import { StoreUnavailableError } from './store-unavailable.ts';

export interface Hold {
  /** `damaged`: there are data that cannot be read; `none`: an empty file stands for them meanwhile. */
  readonly found: 'data' | 'damaged' | 'none';
  /** Brings all that was committed into the one file, so that it can get another name. */
  readonly settle: () => void;
  /** Lets go, as soon as nobody can come in who still waits for the file that was there. */
  readonly release: () => Promise<void>;
}

/**
 * Holds a data folder.
 * @throws StoreUnavailableError `in-use` while a server runs there, and `unusable`
 */
export function holdFolder(folder: string): Hold {
  const found = existsSync(join(folder, DATABASE_FILE)) ? 'data' : 'none';
  try {
    const database = lockDatabase(folder);
    let settled = false;
    return {
      found,
      settle: () => {
        database.pragma('journal_mode = DELETE');
        settled = true;
      },
      release: async () => {
        // A server that started meanwhile waits for the lock on the file that was there. It gives up
        // before it could get it, or it would go on in a file that has another name now.
        if (settled) await wait(2 * LOCK_WAIT_MS);
        database.close();
      },
    };
  } catch (error) {
    const damaged = error instanceof StoreUnavailableError && error.reason === 'not-ours';
    if (!damaged) throw error;
    // A server that has it open would have been noticed before, by its lock.
    return { found: 'damaged', settle: () => undefined, release: () => Promise.resolve() };
  }
}
