/** Files that are made whole or not at all. */

import { constants } from 'node:fs';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Whether an error says that the file system knows no hard links. */
export function lacksLinks(error: unknown): boolean {
  return NO_LINKS.has((error as { code?: unknown }).code);
}

/** Waits until a file and its name are on the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the names in a folder are on the disk. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a finished file its name. @throws `EEXIST` when there is something with that name. */
export async function moveToNewName(from: string, to: string): Promise<void> {
  try {
    // Unlike renaming, linking never replaces what is there.
    await link(from, to);
    await rm(from);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    if (await exists(to)) throw Object.assign(new Error('the name is taken'), { code: 'EEXIST' });
    await rename(from, to);
  }
  await flushFolder(dirname(to));
}

/** Whether there is something with this name. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A moment as part of a file name, in UTC: `2026-01-15T13-00-00Z`. */
export function dateInName(now: number): string {
  return new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
}
