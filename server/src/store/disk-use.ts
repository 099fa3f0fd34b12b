/** How much room the database takes, and how much is left for it. */

import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE_FILE } from './open-database.ts';

/** Measures the disk with a data folder, in bytes. */
export async function diskUse(folder: string): Promise<{ free: number; database: number }> {
  const { bavail, bsize } = await statfs(folder);
  const sizes = await Promise.all(
    ['', '-wal'].map((rest) =>
      stat(join(folder, DATABASE_FILE + rest)).then(
        ({ size }) => size,
        () => 0, // There is no log while nothing was written.
      ),
    ),
  );
  return { free: bavail * bsize, database: sizes.reduce((sum, size) => sum + size, 0) };
}
