/** Faults of ours and of the disk, as the log may know them. */

import { CodedError } from './errors.ts';

/** Stack frames that say where it was. */
const FRAMES = 6;

export interface Fault {
  readonly error: string;
  /** What the system calls it, such as `SQLITE_IOERR_WRITE`. */
  readonly code?: string;
  readonly frames: readonly string[];
}

/** What the log may know of a fault: messages may quote what people wrote; names, codes and stack frames do not. */
export function faultOf(thrown: unknown): Fault {
  const fault = thrown instanceof CodedError ? (thrown.cause ?? thrown) : thrown;
  const { name, stack = '' } = fault instanceof Error ? fault : new Error('not an error');
  const { code } = (fault ?? {}) as { code?: unknown };
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const known = typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? { code } : {};
  return { error: name, ...known, frames: frames.slice(0, FRAMES) };
}

/** Does what must keep nothing else from being done: what it throws is told and goes no further. */
export function attempt(work: () => void, onFault: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    onFault(error);
  }
}

/**
 * Keeps the process alive when an error got past everything else: it comes from one room or one request, and
 * everybody else is in the same process. What was acknowledged is on disk, so nothing hangs on what was
 * being done.
 */
export function surviveFaults(log: { error: (fault: object, message: string) => void }): void {
  const survive = (error: unknown): void =>
    log.error(faultOf(error), 'an error that nobody caught');
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
}
