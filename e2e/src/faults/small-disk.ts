/** A disk of a few megabytes in memory, which a test can fill to the last byte. */

import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SIZE = '8m';
const CHUNK = new Uint8Array(4_096);

export interface SmallDisk {
  /** A folder on it for the data. */
  readonly folder: string;
  /** Takes all the room that is left. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly empty: () => void;
  readonly remove: () => Promise<void>;
}

/** Mounts the disk; undefined where nobody may. */
export async function mountSmallDisk(): Promise<SmallDisk | undefined> {
  const mountPoint = mkdtempSync(join(tmpdir(), 'ambitiebord-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', mountPoint]);
  } catch {
    rmdirSync(mountPoint);
    return undefined; // Without the right to mount; whoever asks plays something else.
  }
  const folder = join(mountPoint, 'data');
  mkdirSync(folder);
  const ballast = join(mountPoint, 'ballast');
  return {
    folder,
    fill: () => {
      try {
        for (;;) appendFileSync(ballast, CHUNK);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    remove: async () => {
      await run('umount', [mountPoint]);
      rmdirSync(mountPoint);
    },
  };
}
