/** In a full session the seats that nobody ever used make place: somebody joined there under a name and never came. */

import { BOARD, ownDocument } from '../protocol/documents.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

/** Seats that are freed at once at most: looking through all records costs much beside what a seat does. */
const AT_ONCE = 100;

/**
 * Takes participants out as if they had never joined, with an organisation that only they were of. Only those go
 * of whom there is nothing else: nothing written by them or about them, in any document. Returns their ids.
 * `candidates`: the ids of who never came, the longest ago first.
 */
export function freeSeats(transaction: Transaction, candidates: readonly string[]): string[] {
  const board = transaction.records(BOARD);
  const unused = new Set(candidates.filter((id) => isUntouched(transaction, id)).slice(0, AT_ONCE));
  if (unused.size === 0) return [];
  const [people, partners] = [recordsOf(board, 'participant'), recordsOf(board, 'partner')];
  const theirs = partners.filter(
    ({ id, authorId, createdAt, updatedAt }) =>
      unused.has(authorId) &&
      createdAt === updatedAt &&
      people.every((person) => person.partnerId !== id || unused.has(person.id)),
  );
  const rest = textWithout(transaction, new Set([...unused, ...theirs.map(({ id }) => id)]));
  const freed = new Set([...unused].filter((id) => !rest.includes(id)));
  const without = theirs.filter(
    ({ id }) =>
      !rest.includes(id) &&
      people.every((person) => person.partnerId !== id || freed.has(person.id)),
  );
  // Who brought an organisation that stays, stays as its author.
  const gone = new Set(without.map(({ id }) => id));
  for (const { id, authorId } of partners) if (!gone.has(id)) freed.delete(authorId);
  for (const id of [...freed, ...gone]) transaction.remove(BOARD, id);
  return [...freed];
}

/** Whether a record of a partner is as it was at joining, and nothing is in the document of their own. */
function isUntouched(transaction: Transaction, id: string): boolean {
  const person = recordOf(transaction.records(BOARD), 'participant', id);
  return (
    person?.role === 'partner' &&
    person.createdAt === person.updatedAt &&
    transaction.records(ownDocument(id)).size === 0
  );
}

/** All records but some, as text in which an id can be found. */
function textWithout(transaction: Transaction, ids: ReadonlySet<string>): string {
  return [...transaction.documents()]
    .flatMap((document) => [...transaction.records(document)].flatMap(recordText))
    .join('\n');

  function recordText([id, record]: readonly [string, unknown]): string[] {
    return ids.has(id) ? [] : [JSON.stringify(record)];
  }
}
