/** What a process costs, as Linux counts it. */

import { readFileSync } from 'node:fs';

/** Clock ticks per second in /proc; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time, in user space and in the kernel, of all threads since the process started. */
function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Bytes of memory of the process that are in use now. */
export function residentBytesOf(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

export interface Usage {
  /** Percent of one processor. */
  readonly serverCpu: number;
  readonly generatorCpu: number;
}

/** Begins to count what a server and this process use; the function that it returns says how much. */
export function countUsage(pid: number): () => Usage & { readonly seconds: number } {
  const startedAt = performance.now();
  const server = cpuSecondsOf(pid);
  const generator = process.cpuUsage();
  return () => {
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(generator);
    return {
      seconds,
      serverCpu: (100 * (cpuSecondsOf(pid) - server)) / seconds,
      generatorCpu: (100 * (user + system)) / 1_000_000 / seconds,
    };
  };
}
