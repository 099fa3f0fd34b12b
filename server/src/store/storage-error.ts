/** What the disk does wrong, told from what we do wrong. */

import { CodedError } from '../errors.ts';

/** Codes of SQLite that say nothing about what was asked, but about the disk and the file on it. */
const DISK = /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM|BUSY|LOCKED|PROTOCOL)/;

/** Whether the disk is full: then nothing of the transaction is there. */
export function isFull(error: unknown): error is Error {
  return error instanceof Error && (error as { code?: unknown }).code === 'SQLITE_FULL';
}

/**
 * The error as the port knows it: `storage-full`, `storage-failed`, or as it is when the disk is not to blame.
 * What was thrown is its `cause`.
 */
export function asStorageError(error: Error): Error {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return error;
  if (isFull(error)) return new CodedError('storage-full', { cause: error });
  return DISK.test(code) ? new CodedError('storage-failed', { cause: error }) : error;
}
