/** Which processor does what: the server has one for itself, the bots another. */

import { spawnSync } from 'node:child_process';

export interface Cores {
  readonly server: number;
  readonly generator: number;
}

/** The processors that this process may use; none when `taskset` is not there to say so. */
function allowedCores(): number[] {
  const { status, stdout } = spawnSync('taskset', ['-cp', String(process.pid)], {
    encoding: 'utf8',
  });
  if (status !== 0) return [];
  const list = stdout.slice(stdout.lastIndexOf(':') + 1).trim();
  return list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/**
 * Puts this process on a processor of its own and keeps another for servers; undefined where that is not possible
 * (no `taskset`, or one processor).
 */
export function separateCores(): Cores | undefined {
  const [server, generator] = allowedCores();
  if (server === undefined || generator === undefined) return undefined;
  const { status } = spawnSync('taskset', ['-acp', String(generator), String(process.pid)]);
  return status === 0 ? { server, generator } : undefined;
}

function allow(cores: string): void {
  spawnSync('taskset', ['-acp', cores, String(process.pid)]);
}

/**
 * Starts something that may use all processors, such as a browser: what a process may use it hands on to those
 * that it starts. `core` is the one that servers have, if they have one of their own.
 */
export async function onAllCores<Result>(
  core: number | undefined,
  start: () => Promise<Result>,
): Promise<Result> {
  const [own] = core === undefined ? [] : allowedCores();
  if (own === undefined || core === undefined) return start();
  allow(`${core},${own}`);
  try {
    return await start();
  } finally {
    allow(String(own));
  }
}

/** How to run this Node with these arguments on one processor; `taskset` becomes that Node. */
export function nodeOnCore(
  core: number | undefined,
  args: readonly string[],
): { readonly program: string; readonly args: string[] } {
  if (core === undefined) return { program: process.execPath, args: [...args] };
  return { program: 'taskset', args: ['-c', String(core), process.execPath, ...args] };
}
