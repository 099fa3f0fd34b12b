/** Taking somebody's name off the board, done by the server at the request of that person over HTTP. */

import type { Json } from '../domain/json.ts';
import { renamed } from '../domain/names.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordOf, recordsOf, type BoardRecord } from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

export interface NameErasure {
  readonly participantId: string;
  /** What stands in the place of the name. */
  readonly nameless: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * Puts something else in the place of a name: in the participant, and in every field that holds the name
 * alone. Returns the name; undefined when there is no such participant.
 */
export function eraseName(
  transaction: Transaction,
  { participantId, nameless, now }: NameErasure,
): string | undefined {
  const board = transaction.records(BOARD);
  const person = recordOf(board, 'participant', participantId);
  if (!person) return undefined;
  const { displayName } = person;
  // With two of the same name nobody knows whom a text means.
  const people = recordsOf(board, 'participant');
  const isOnlyOne = people.filter((other) => other.displayName === displayName).length === 1;
  if (isOnlyOne && displayName !== nameless) {
    for (const record of board.values()) {
      const next = renamed(record as unknown as Json, displayName, nameless);
      transaction.put(BOARD, next as unknown as BoardRecord);
    }
  }
  if (displayName !== nameless) {
    transaction.put(BOARD, { ...person, displayName: nameless, updatedAt: now });
  }
  return displayName;
}
