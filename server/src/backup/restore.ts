/** Puts a backup in the place of the data, all of it or nothing, and keeps what was there. */

import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE_FILE } from '../store/open-database.ts';
import { holdFolder } from '../store/sqlite-hold.ts';
import { verifyCopy, type CopyContents } from '../store/sqlite-verify.ts';
import { StoreUnavailableError } from '../store/store-unavailable.ts';
import { dateInName, exists, flush, flushFolder, lacksLinks } from './files.ts';
import { OperatorFailure } from './operator-failure.ts';

export interface RestoreOptions {
  readonly dataFolder: string;
  /** The backup; it stays as it is. */
  readonly file: string;
  /** Milliseconds since 1970 UTC; it becomes part of the name of what was there. */
  readonly now: number;
}

export interface Restored {
  readonly contents: CopyContents;
  /** The file in which the data that were there are kept; undefined when there were none. */
  readonly kept: string | undefined;
}

/** What SQLite may have left beside a file that is damaged. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/**
 * Puts a copy of a backup in place in one step, after reading all of it. Data of an older version are brought to the
 * current one when the server starts.
 * @throws an error that `failureSentence` explains; then the data are as they were.
 */
export async function restore({ dataFolder, file, now }: RestoreOptions): Promise<Restored> {
  if (!(await exists(file))) throw noFile(file);
  await mkdir(dataFolder, { recursive: true });
  const target = join(dataFolder, DATABASE_FILE);
  const arriving = `${target}.restoring`;
  const hold = holdUnused(dataFolder);
  let done = false;
  try {
    // One may be left by a restore that was killed.
    await rm(arriving, { force: true });
    await copyFile(file, arriving, constants.COPYFILE_EXCL);
    await chmod(arriving, 0o600);
    const contents = verifyCopy(arriving);
    await flush(arriving);
    hold.settle();
    const kept = hold.found === 'none' ? undefined : `${target}.before-${dateInName(now)}`;
    if (kept !== undefined) await giveSecondName(target, kept);
    if (kept !== undefined && hold.found === 'damaged') await putAside(target, kept);
    await rename(arriving, target);
    done = true;
    await flushFolder(dataFolder);
    return { contents, kept };
  } finally {
    await rm(arriving, { force: true });
    if (hold.found === 'none' && !done) {
      // The empty file that stood for the data that were not there.
      hold.settle();
      await rm(target, { force: true });
    }
    await hold.release();
  }
}

function holdUnused(dataFolder: string): ReturnType<typeof holdFolder> {
  try {
    return holdFolder(dataFolder);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError) || error.reason !== 'in-use') throw error;
    throw new OperatorFailure(
      'Er draait een server op deze gegevensmap; stop die eerst. Er is niets veranderd.',
      'A server runs on this data folder; stop it first. Nothing was changed.',
    );
  }
}

/** So that the data have a name at every moment: the old one stays until the new file takes it. */
async function giveSecondName(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    await copyFile(file, name, constants.COPYFILE_EXCL);
    await flush(name);
  }
}

/** A log of the damaged file would be taken for one of the new file. */
async function putAside(file: string, name: string): Promise<void> {
  for (const companion of COMPANIONS) {
    if (await exists(file + companion)) await rename(file + companion, name + companion);
  }
}

function noFile(file: string): OperatorFailure {
  return new OperatorFailure(`Er is geen bestand ${file}.`, `There is no file ${file}.`);
}
