/** Finds out whether a copy of the database is whole, by reading all of it. */

import { openDocument, readRecords } from '@ambitiebord/shared/documents/document';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { prepareStatements } from './statements.ts';
import { storedRoom } from './stored-room.ts';

/**
 * The application's number in the header of a SQLite file (“Ambi” in ASCII): backups carry it, so that
 * only what was made here is ever cleaned up.
 */
export const APPLICATION_ID = 0x41_6d_62_69;

/** `damaged`: it cannot be read as a whole; `not-ours`: of another program; `newer`: of a newer version. */
export type CopyFault = 'damaged' | 'not-ours' | 'newer';

/** A copy of the database that cannot be used. */
export class UnusableCopyError extends Error {
  readonly fault: CopyFault;

  constructor(fault: CopyFault, options?: ErrorOptions) {
    super(`The copy cannot be used: ${fault}.`, options);
    this.fault = fault;
  }
}

/** What a copy holds. */
export interface CopyContents {
  readonly schemaVersion: number;
  readonly sessions: number;
  readonly participants: number;
  readonly documents: number;
}

/**
 * Makes a copy that nobody uses one file, marks it as ours, and reads all of it: SQLite's own check of
 * every page, the form of the tables, and every document, pad and snapshot. An older version is tried in the
 * current form, and stays what it is.
 * @throws UnusableCopyError
 */
export function verifyCopy(file: string): CopyContents {
  let database: Database | undefined;
  try {
    database = new SqliteDatabase(file, { fileMustExist: true });
    database.pragma('locking_mode = EXCLUSIVE');
    // The copy of a file with a write-ahead log asks for one too; without, one file is all there is.
    database.pragma('journal_mode = DELETE');
    const schemaVersion = versionOf(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    const contents = readAll(database);
    return { schemaVersion, ...contents };
  } catch (error) {
    if (error instanceof UnusableCopyError) throw error;
    const notADatabase = (error as { code?: unknown } | null)?.code === 'SQLITE_NOTADB';
    throw new UnusableCopyError(notADatabase ? 'not-ours' : 'damaged', { cause: error });
  } finally {
    database?.close();
  }
}

function versionOf(database: Database): number {
  const version = Number(database.pragma('user_version', { simple: true }));
  // A database of ours has a version from the moment that it has a table.
  if (version < 1) throw new UnusableCopyError('not-ours');
  if (version > SCHEMA_VERSION) throw new UnusableCopyError('newer');
  return version;
}

function readAll(database: Database): Omit<CopyContents, 'schemaVersion'> {
  const check = database.pragma('integrity_check', { simple: true });
  if (check !== 'ok') throw new UnusableCopyError('damaged');
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new UnusableCopyError('damaged');
  database.exec('BEGIN IMMEDIATE');
  try {
    migrate(database);
    return readSessions(database);
  } finally {
    database.exec('ROLLBACK');
  }
}

function readSessions(database: Database): Omit<CopyContents, 'schemaVersion'> {
  const statements = prepareStatements(database);
  const sessionIds = database.prepare<[], string>('SELECT session_id FROM session').pluck().all();
  let [sessions, documents] = [0, 0];
  for (const sessionId of sessionIds) {
    // One that is being erased is there no more for anybody.
    if (!statements.progress.get(sessionId)) continue;
    sessions += 1;
    for (const updates of storedRoom(statements, sessionId).documents.values()) {
      readDocument(updates);
      documents += 1;
    }
  }
  const snapshots = database.prepare<[], { content: string; hash: string }>(
    'SELECT content, content_hash AS hash FROM goals_snapshot',
  );
  for (const { content, hash } of snapshots.iterate()) {
    const { contentHash } = JSON.parse(content) as { contentHash?: unknown };
    if (contentHash !== hash) throw new UnusableCopyError('damaged');
  }
  const participants = database.prepare<[], number>('SELECT count(*) FROM participant').pluck();
  return { sessions, participants: participants.get() ?? 0, documents };
}

/** @throws when the updates are no document, or when some that others build on are missing. */
function readDocument(updates: readonly Uint8Array[]): void {
  const document = openDocument(updates);
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) {
    throw new UnusableCopyError('damaged');
  }
  readRecords(document);
  document.destroy();
}
