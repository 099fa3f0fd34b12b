/** Which processor does what: the server has one for itself, the bots another, unless a browser is what is measured. */

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

/** The processors that there are, as they were before this process was put on one of them. */
let all: readonly number[] | undefined;

/**
 * Puts this process on a processor of its own and keeps another for servers; undefined where that is not possible
 * (no `taskset`, or one processor).
 */
export function separateCores(): Cores | undefined {
  all ??= allowedCores();
  const [server, generator] = all;
  if (server === undefined || generator === undefined) return undefined;
  return allow(String(generator)) ? { server, generator } : undefined;
}

/** Gives this process, and what it starts, all processors again: the system decides who runs where. */
export function shareCores(): undefined {
  if (all && all.length > 0) allow(all.join(','));
}

/** Whether it could be so. */
function allow(cores: string): boolean {
  return spawnSync('taskset', ['-acp', cores, String(process.pid)]).status === 0;
}

/** How to run this Node with these arguments on one processor; `taskset` becomes that Node. */
export function nodeOnCore(
  core: number | undefined,
  args: readonly string[],
): { readonly program: string; readonly args: string[] } {
  if (core === undefined) return { program: process.execPath, args: [...args] };
  return { program: 'taskset', args: ['-c', String(core), process.execPath, ...args] };
}
