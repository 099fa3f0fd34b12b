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
  /** The type that it must point to; without one it may point to each type. */
  readonly type: RecordType | undefined;
  /** What happens when the other record goes: the pointer is cleared, or the record goes along. */
  readonly onDelete: 'clear' | 'delete';
  /** The record without the pointer. */
  readonly cleared: BoardRecord;
}

/** A record of this type points to nothing. */
const none = (): Reference[] => [];

const REFERENCES: {
  readonly [Type in RecordType]: (record: RecordOf<Type>) => Reference[];
} = {
  session: (record) => pointer(record.spotlightId, undefined, unlit(record)),
  participant: none,
  partner: none,
  partnerCard: none,
  activity: activityReferences,
  whyStep: (record) => pointer(record.activityId, 'activity', record, 'delete'),
  goal: (record) => pointer(record.clusterId, 'cluster', unclustered(record)),
  cluster: none,
  ambition: (record) =>
    (record.clusterIds ?? []).flatMap((id) =>
      pointer(id, 'cluster', {
        ...record,
        clusterIds: record.clusterIds?.filter((each) => each !== id),
      }),
    ),
  addition: (record) => pointer(record.ambitionId, 'ambition', record, 'delete'),
  question: (record) => pointer(record.targetId, undefined, record, 'delete'),
  note: none,
  goalsSnapshot: none,
  round: (record) => pointer(record.targetId, undefined, record, 'delete'),
  answer: (record) => pointer(record.roundId, 'round', record, 'delete'),
  decision: (record) => pointer(record.partnerId, 'partner', record, 'delete'),
  contribution: (record) => pointer(record.partnerId, 'partner', record, 'delete'),
  agreement: (record) => pointer(record.responsibleId, 'partner', unassigned(record)),
  missingParty: none,
  assumption: (record) => pointer(record.targetId, undefined, untargeted(record)),
  tension: (record) => pointer(record.targetId, undefined, untargeted(record)),
  term: none,
  wordCheck: (record) => pointer(record.ambitionId, 'ambition', record, 'delete'),
  wordMarks: none,
  quote: none,
  jointCard: none,
  pair: none,
  text: none,
  frame: none,
  connector: (record) =>
    [record.from, record.to].flatMap((end) =>
      'objectId' in end ? pointer(end.objectId, undefined, record, 'delete') : [],
    ),
  drawing: none,
  image: none,
};

function referencesOf(record: BoardRecord): Reference[] {
  // The type of the record picks its own function, which the compiler cannot see through the index.
  return (REFERENCES[record.type] as (record: BoardRecord) => Reference[])(record);
}

function pointer(
  id: string | undefined,
  type: RecordType | undefined,
  cleared: BoardRecord,
  onDelete: Reference['onDelete'] = 'clear',
): Reference[] {
  return id === undefined ? [] : [{ id, type, onDelete, cleared }];
}

function activityReferences(record: RecordOf<'activity'>): Reference[] {
  const { goalId, ...withoutGoal } = record;
  const { partnerId, ...withoutPartner } = record;
  const { togetherWithId, ...alone } = record;
  return [
    ...pointer(goalId, 'goal', withoutGoal),
    ...pointer(partnerId, 'partner', withoutPartner),
    ...pointer(togetherWithId, 'activity', alone),
  ];
}

/** Without somebody responsible nobody has accepted it either. */
function unassigned(record: RecordOf<'agreement'>): BoardRecord {
  const { responsibleId: _, acceptedAt: __, writtenBy: ___, ...rest } = record;
  return rest;
}

function untargeted(record: RecordOf<'assumption' | 'tension'>): BoardRecord {
  const { targetId: _, ...rest } = record;
  return rest;
}

function unlit(record: RecordOf<'session'>): BoardRecord {
  const { spotlightId: _, ...rest } = record;
  return rest;
}

function unclustered(record: RecordOf<'goal'>): BoardRecord {
  const { clusterId: _, order: __, ...rest } = record;
  return rest;
}

/** Whether all records that this one points to are on the board, or where else they may be. */
export function referencesExist(record: BoardRecord, board: Pick<Records, 'get'>): boolean {
  return referencesOf(record).every(({ id, type }) => {
    const target = board.get(id);
    return target !== undefined && (type === undefined || target.type === type);
  });
}

/** A record without its pointers to what is not there; undefined when it cannot stand without one of them. */
export function withoutDeadPointers(
  record: BoardRecord,
  board: Pick<Records, 'get'>,
): BoardRecord | undefined {
  const dead = referencesOf(record).find(({ id, type }) => {
    const target = board.get(id);
    return target === undefined || (type !== undefined && target.type !== type);
  });
  if (!dead) return record;
  return dead.onDelete === 'delete' ? undefined : withoutDeadPointers(dead.cleared, board);
}

/** Whether some record points to this one, which lies in this document. */
export function isReferenced(transaction: Transaction, document: string, id: string): boolean {
  return pointingTo(transaction, document).some((each) =>
    [...transaction.records(each).values()].some((record) =>
      referencesOf(record).some((reference) => reference.id === id),
    ),
  );
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

/**
 * Removes a record from its document with all that cannot stand without it. Arrows may stick to each
 * other in a circle: what is on its way out already is not gone into again.
 */
export function removeWithDependents(
  transaction: Transaction,
  id: string,
  document = BOARD,
  leaving: ReadonlySet<string> = new Set(),
): void {
  const withThis = new Set([...leaving, id]);
  for (const each of pointingTo(transaction, document)) {
    for (const record of transaction.records(each).values()) {
      // Most of a large board: each deletion goes through all of it.
      if (REFERENCES[record.type] === none || withThis.has(record.id)) continue;
      for (const reference of referencesOf(record)) {
        if (reference.id !== id) continue;
        if (reference.onDelete === 'delete') {
          removeWithDependents(transaction, record.id, each, withThis);
        } else transaction.put(each, { ...reference.cleared });
      }
    }
  }
  transaction.remove(document, id);
}

/** The documents with records that may point to one in this document: to the board all others do too. */
function pointingTo(transaction: Transaction, document: string): string[] {
  if (document !== BOARD) return [document];
  return [BOARD, ...[...transaction.documents()].filter((name) => name !== BOARD)];
}
