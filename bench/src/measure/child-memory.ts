/** How much memory the processes hold that this one starts. */

import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const LOOK_MS = 10;

/** Begins to look; the function that it returns ends that, and says the most that one of them ever held, in bytes. */
export function watchChildren(): () => number {
  let most = 0;
  const look = (): void => {
    for (const pid of childrenOf(process.pid)) most = Math.max(most, mostHeldBy(pid));
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).flatMap((thread) =>
    contentOf(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/** The high-water mark of the resident memory (proc(5), `VmHWM`); 0 for a process that has ended. */
function mostHeldBy(pid: number): number {
  const [, kilobytes = 0] = /^VmHWM:\s+(\d+) kB$/m.exec(contentOf(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1024;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has ended.
  }
}
