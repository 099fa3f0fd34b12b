/** How what SQLite does at once becomes what the port promises. */

import { asStorageError } from './storage-error.ts';

/** The outcome of work that runs at once, as a promise: also what it throws. */
export function settle<T>(work: () => T): Promise<T> {
  return new Promise<T>((resolve) => resolve(work())).catch(rethrow);
}

/** Throws an error as the port knows it. */
export function rethrow(error: unknown): never {
  throw error instanceof Error ? asStorageError(error) : error;
}

/** Whether a room code belongs to another session. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes('session.room_code')
  );
}
