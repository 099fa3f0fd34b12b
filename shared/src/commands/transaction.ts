/** The records of a room while a command is at work on them. */

import {
  differenceOf,
  mergeFields,
  type Fields,
  type Patch,
  type PatchOperation,
} from '../domain/patches.ts';
import { refuse, succeed, type Result } from '../domain/result.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { BoardRecord, Records } from '../records/registry.ts';

/** All records of a room by document name, owned by whoever reduces commands. */
export type RoomRecords = Map<string, Map<string, BoardRecord>>;

const NO_RECORDS: Records = new Map();

/** Applies one operation to the records that it names. */
export function applyOperation(room: RoomRecords, operation: PatchOperation): void {
  const { document, id, before, after } = operation;
  let records = room.get(document);
  if (!records) room.set(document, (records = new Map()));
  if (after === null) {
    records.delete(id);
    return;
  }
  const current = before === null ? {} : (records.get(id) as Fields | undefined);
  // A patch holds whole records or fields of them, so what comes out is a record again.
  records.set(id, mergeFields(current ?? {}, after) as unknown as BoardRecord);
}

/**
 * Collects what a command changes. Changes are made to the room at once, so that later operations of
 * the same command see earlier ones; `rollback` takes them all back when the command is refused.
 */
export class Transaction {
  readonly #room: RoomRecords;
  readonly #operations: PatchOperation[] = [];

  constructor(room: RoomRecords) {
    this.#room = room;
  }

  get patch(): Patch {
    return this.#operations;
  }

  records(document: string): Records {
    return this.#room.get(document) ?? NO_RECORDS;
  }

  documents(): Iterable<string> {
    return [...this.#room.keys()];
  }

  /** Creates the record, or updates it to `next` where it exists. */
  put(document: string, next: BoardRecord): void {
    const previous = this.records(document).get(next.id);
    const after = next as unknown as Fields;
    if (!previous) {
      this.#apply({ document, id: next.id, before: null, after });
      return;
    }
    const operation = differenceOf(document, previous as unknown as Fields & { id: string }, after);
    if (operation) this.#apply(operation);
  }

  remove(document: string, id: string): void {
    const previous = this.records(document).get(id);
    if (!previous) return;
    this.#apply({ document, id, before: previous as unknown as Fields, after: null });
  }

  rollback(): void {
    for (const { document, id, before, after } of this.#operations.toReversed()) {
      applyOperation(this.#room, { document, id, before: after, after: before });
    }
    this.#operations.length = 0;
  }

  #apply(operation: PatchOperation): void {
    applyOperation(this.#room, operation);
    this.#operations.push(operation);
  }
}

/**
 * Runs work on the records of a room: its patch, or the code of the refusal. After a refusal, and
 * after anything that is thrown, the records are as before.
 */
export function runTransaction(
  room: RoomRecords,
  work: (transaction: Transaction) => ErrorCode | undefined,
): Result<Patch, ErrorCode> {
  const transaction = new Transaction(room);
  let refusal: ErrorCode | undefined = 'internal';
  try {
    refusal = work(transaction);
  } finally {
    if (refusal) transaction.rollback();
  }
  return refusal ? refuse(refusal) : succeed(transaction.patch);
}
