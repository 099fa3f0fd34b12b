/** Which old backups make room for new ones: only files that `npm run backup` made. */

import { lstat, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { APPLICATION_ID } from '../store/sqlite-verify.ts';
import { dateInName } from './files.ts';

const NAME = /^ambitiebord-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/;

/** Where a SQLite file has the number of its application, in bytes from its beginning. */
const APPLICATION_ID_OFFSET = 68;

/** The name of a backup that is made now. */
export function backupName(now: number): string {
  return `ambitiebord-${dateInName(now)}.db`;
}

/** Deletes the oldest backups in a folder until `keep` are left; returns the names of the deleted. */
export async function deleteOldBackups(folder: string, keep: number): Promise<string[]> {
  const deleted: string[] = [];
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).toSorted();
  const made: string[] = [];
  for (const name of names) if (await isBackup(join(folder, name))) made.push(name);
  for (const name of made.slice(0, Math.max(0, made.length - keep))) {
    await rm(join(folder, name));
    deleted.push(name);
  }
  return deleted;
}

/** Whether a file has the mark of a backup; a link to one is somebody else's. */
async function isBackup(file: string): Promise<boolean> {
  if (!(await lstat(file)).isFile()) return false;
  const handle = await open(file, 'r');
  try {
    const mark = Buffer.alloc(4);
    const { bytesRead } = await handle.read(mark, 0, mark.byteLength, APPLICATION_ID_OFFSET);
    return bytesRead === mark.byteLength && mark.readUInt32BE() === APPLICATION_ID;
  } finally {
    await handle.close();
  }
}
