/** Records that point to other records: every pointer leads somewhere, also after a deletion. */

import { BOARD } from '../protocol/documents.ts';
import {
  equalButForTime,
  type BoardRecord,
  type RecordOf,
  type Records,
  type RecordType,
} from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

interface Reference {
  readonly id: string;
  /** The type that it must point to; undefined: any. */
  readonly type: RecordType | undefined;
  /** What happens when the other record goes: the pointer is cleared, or the record goes along. */
  readonly onDelete: 'clear' | 'delete';
  /** The record without the pointer. */
  readonly cleared: BoardRecord;
}

function referencesOf(record: BoardRecord): Reference[] {
  if (record.type === 'activity') return activityReferences(record);
  if (record.type === 'goal' && record.clusterId !== undefined) {
    const cleared = unclustered(record);
    return [{ id: record.clusterId, type: 'cluster', onDelete: 'clear', cleared }];
  }
  if (record.type === 'whyStep') {
    return [{ id: record.activityId, type: 'activity', onDelete: 'delete', cleared: record }];
  }
  if (record.type === 'question') {
    return [{ id: record.targetId, type: undefined, onDelete: 'delete', cleared: record }];
  }
  return [];
}

function activityReferences(record: RecordOf<'activity'>): Reference[] {
  const references: Reference[] = [];
  if (record.goalId !== undefined) {
    const { goalId, ...cleared } = record;
    references.push({ id: goalId, type: 'goal', onDelete: 'clear', cleared });
  }
  if (record.partnerId !== undefined) {
    const { partnerId, ...cleared } = record;
    references.push({ id: partnerId, type: 'partner', onDelete: 'clear', cleared });
  }
  return references;
}

function unclustered(record: RecordOf<'goal'>): BoardRecord {
  const { clusterId: _, order: __, ...rest } = record;
  return rest;
}

/** Whether all records that this one points to are on the board. */
export function referencesExist(record: BoardRecord, board: Records): boolean {
  return referencesOf(record).every(({ id, type }) => {
    const target = board.get(id);
    return target !== undefined && (type === undefined || target.type === type);
  });
}

/** Whether some record on the board points to this id. */
export function isReferenced(id: string, board: Records): boolean {
  for (const record of board.values()) {
    if (referencesOf(record).some((reference) => reference.id === id)) return true;
  }
  return false;
}

/**
 * Whether a change of one record only follows from the creation or deletion of others: it lays or
 * clears a link to one of them, or the record comes and goes with one.
 */
export function followsFrom(
  others: ReadonlySet<string>,
  previous: BoardRecord | undefined,
  next: BoardRecord | undefined,
): boolean {
  const follows = (linked: BoardRecord, unlinked: BoardRecord | undefined): boolean =>
    referencesOf(linked).some(
      ({ id, onDelete, cleared }) =>
        others.has(id) && (unlinked ? equalButForTime(unlinked, cleared) : onDelete === 'delete'),
    );
  return (
    (previous !== undefined && follows(previous, next)) ||
    (next !== undefined && follows(next, previous))
  );
}

/** Removes a record from the board with all that cannot stand without it. */
export function removeWithDependents(transaction: Transaction, id: string): void {
  for (const record of transaction.records(BOARD).values()) {
    for (const reference of referencesOf(record)) {
      if (reference.id !== id) continue;
      if (reference.onDelete === 'delete') removeWithDependents(transaction, record.id);
      else transaction.put(BOARD, { ...reference.cleared });
    }
  }
  transaction.remove(BOARD, id);
}
