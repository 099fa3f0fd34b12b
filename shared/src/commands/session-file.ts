/**
 * A whole session as a file, to take along to another server: what is shared on its board, without anything of this
 * server. Drafts, secret answers, pairs, codes and whoever is in just now are not in it. Goals snapshots are files beside
 * it, each as it was frozen; here is which there are, and what is kept of them.
 */

import { z } from 'zod';
import {
  PARTICIPANTS_PER_SESSION,
  RECORDS_PER_BOARD,
  SNAPSHOTS_PER_SESSION,
} from '../domain/limits.ts';
import type { Fields } from '../domain/patches.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { currentVersions, migrateRecord, NewerRecordError } from '../records/migrate.ts';
import {
  RECORD_TYPES,
  recordSchema,
  sessionOf,
  type BoardRecord,
  type RecordOf,
  type Records,
  type RecordType,
} from '../records/registry.ts';
import { hasSecretAnswers } from '../records/round.ts';
import { ambitionText } from '../views/ambition-text.ts';
import {
  archivedSnapshotSchema,
  broughtReference,
  type ArchivedSnapshot,
} from './archived-snapshot.ts';
import { fitsOnBoard } from './board-size.ts';
import { withoutDeadPointers } from './references.ts';
import type { Transaction } from './transaction.ts';

const SESSION_FILE_FORMAT = 'ambitiebord-session';
/** Version 1 had no goals snapshots. */
const SESSION_FILE_VERSION = 2;

/** Stands for the id of the session, which is another one on each server. */
const THIS_SESSION = 'this-session';

/** Of a server or of a moment, so they stay where they are. */
const LEFT_BEHIND: ReadonlySet<RecordType> = new Set(['answer', 'wordMarks', 'pair']);

/** What of a session belongs to the workshop, and not to the moment or the server. */
const OF_SESSION = [
  'title',
  'question',
  'area',
  'template',
  'language',
  'step',
  'openedSteps',
  'skippedSteps',
  'shortenedSteps',
  'plan',
  'cardFields',
  'boardLimits',
  'tables',
  'revealedAt',
  'previousSnapshotId',
] as const satisfies readonly (keyof RecordOf<'session'>)[];

const OF_PARTICIPANT = [
  'id',
  'type',
  'createdAt',
  'updatedAt',
  'authorId',
  'displayName',
  'role',
  'partnerId',
  'spokesperson',
  'removedAt',
  'writtenBy',
] as const satisfies readonly (keyof RecordOf<'participant'>)[];

const fileSchema = z.strictObject({
  format: z.literal(SESSION_FILE_FORMAT),
  version: z.int().positive(),
  /** The version of each type of record. */
  recordVersions: z.record(z.string(), z.int().positive()),
  session: z.record(z.string(), z.unknown()),
  records: z.array(z.record(z.string(), z.unknown())).max(RECORDS_PER_BOARD),
  snapshots: z.array(archivedSnapshotSchema).max(SNAPSHOTS_PER_SESSION).default([]),
});
export type SessionFile = z.infer<typeof fileSchema>;

/** What a session is read into, before it has an id and a code here. */
export interface ReadSessionFile {
  readonly session: Fields;
  readonly records: readonly BoardRecord[];
  readonly snapshots: readonly ArchivedSnapshot[];
}

/** The file of a board. `padText` reads the pad of a record; `snapshots` are those that go along. */
export function sessionFileOf(
  board: Records,
  padText: (recordId: string) => string,
  snapshots: readonly ArchivedSnapshot[],
): SessionFile | undefined {
  const session = sessionOf(board);
  if (!session) return undefined;
  const frozen = new Set(snapshots.map(({ id }) => id));
  const kept = new Map<string, BoardRecord>();
  for (const record of board.values()) {
    if (record.type === 'session' || LEFT_BEHIND.has(record.type)) continue;
    if (record.type === 'round' && hasSecretAnswers(record)) continue;
    // Its date may have come while the board still names it.
    if (record.type === 'goalsSnapshot' && !frozen.has(record.id)) continue;
    kept.set(record.id, atRest(record, board, padText));
  }
  cutDeadPointers(kept);
  const records = [...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    format: SESSION_FILE_FORMAT,
    version: SESSION_FILE_VERSION,
    recordVersions: { ...currentVersions(RECORD_TYPES) },
    session: fieldsOf(session, OF_SESSION),
    records: records.map((record) =>
      sorted({
        ...record,
        authorId: record.authorId === session.id ? THIS_SESSION : record.authorId,
      }),
    ),
    snapshots: snapshots.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A record without what belongs to the moment. */
function atRest(
  record: BoardRecord,
  board: Records,
  padText: (recordId: string) => string,
): BoardRecord {
  if (record.type === 'participant') {
    return fieldsOf(record, OF_PARTICIPANT) as unknown as BoardRecord;
  }
  if (record.type !== 'ambition') return record;
  const { pens: _, ...lasting } = record;
  return { ...lasting, text: ambitionText(record, board, padText) };
}

/** Takes away what points to something that is not there, until nothing does. */
function cutDeadPointers(records: Map<string, BoardRecord>): void {
  let isWhole = false;
  while (!isWhole) {
    isWhole = true;
    for (const record of records.values()) {
      const next = withoutDeadPointers(record, records);
      if (next === record) continue;
      isWhole = false;
      if (next) records.set(record.id, next);
      else records.delete(record.id);
    }
  }
}

function fieldsOf(record: object, names: readonly string[]): Record<string, unknown> {
  const fields = record as Record<string, unknown>;
  return Object.fromEntries(
    names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
}

/** The same fields in one order, so that the same board gives the same file. */
function sorted(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Reads a file that somebody brought: its records in their current versions, or why it cannot be taken in. */
export function readSessionFile(text: string): ReadSessionFile | 'unusable-file' | 'newer-file' {
  try {
    const json: unknown = JSON.parse(text);
    const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
    const isOurs = format === SESSION_FILE_FORMAT && typeof version === 'number';
    if (isOurs && version > SESSION_FILE_VERSION) return 'newer-file';
    const { recordVersions, session, records, snapshots } = fileSchema.parse(json);
    return {
      session: session as Fields,
      records: records.map((record) =>
        recordSchema.parse(migrateRecord(record as Fields, recordVersions, RECORD_TYPES)),
      ),
      snapshots,
    };
  } catch (error) {
    if (error instanceof NewerRecordError) return 'newer-file';
    return 'unusable-file';
  }
}

export interface ImportedSession {
  readonly sessionId: string;
  readonly roomCode: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Puts what was read on the empty board of a new session; the code of what is wrong with it, if anything. */
export function importSession(
  transaction: Transaction,
  { session, records, snapshots }: ReadSessionFile,
  { sessionId, roomCode, now }: ImportedSession,
): ErrorCode | undefined {
  const own = { id: sessionId, roomCode, authorId: sessionId, createdAt: now, updatedAt: now };
  const parsed = RECORD_TYPES.session.schema.safeParse({
    ...fieldsOf(session, OF_SESSION),
    ...own,
    type: 'session',
    locked: false,
  });
  if (!parsed.success) return 'unusable-file';
  transaction.put(BOARD, parsed.data);
  const brought = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  for (const record of records) {
    const { id, type, authorId } = record;
    const isAllowed = type !== 'session' && !LEFT_BEHIND.has(type);
    if (!isAllowed || transaction.records(BOARD).has(id)) return 'unusable-file';
    const snapshot = brought.get(id);
    if ((type === 'goalsSnapshot') !== (snapshot !== undefined)) return 'unusable-file';
    brought.delete(id);
    transaction.put(BOARD, {
      ...(type === 'goalsSnapshot' && snapshot ? broughtReference(record, snapshot) : record),
      authorId: authorId === THIS_SESSION ? sessionId : authorId,
    });
  }
  // None comes without standing on the board, and none twice.
  if (brought.size > 0) return 'unusable-file';
  return isSound(transaction.records(BOARD)) ? undefined : 'unusable-file';
}

/** Whether everything on a board that was brought points to something, and nothing is secret or out of bounds. */
function isSound(board: Records): boolean {
  let people = 0;
  for (const record of board.values()) {
    if (withoutDeadPointers(record, board) !== record) return false;
    if (record.type === 'round' && hasSecretAnswers(record)) return false;
    if (record.type === 'partnerCard' && record.status !== 'shared') return false;
    if (record.type === 'participant') people += 1;
  }
  return people <= PARTICIPANTS_PER_SESSION && fitsOnBoard(board);
}
