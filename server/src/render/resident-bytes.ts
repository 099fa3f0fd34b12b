/** How much memory another process holds. */

import { readFile } from 'node:fs/promises';

/** As nearly everywhere on Linux; where pages are larger, more is allowed. */
const PAGE_BYTES = 4096;

/**
 * The resident memory of a process in bytes (proc(5), `statm`). 0 when it has ended and on systems without `/proc`,
 * where only the time of a process is bounded.
 */
export async function residentBytes(processId: number | undefined): Promise<number> {
  if (processId === undefined) return 0;
  const line = await readFile(`/proc/${processId}/statm`, 'utf8').catch(() => '');
  return Number(line.split(' ')[1] ?? 0) * PAGE_BYTES;
}
