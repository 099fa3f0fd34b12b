/** For whom a change is meant, and where it then lies. */

import { z } from 'zod';
import { ID_PATTERN } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { mayChange } from '../policy/may-change.ts';
import { mayChangeInGroup } from '../policy/may-change-in-group.ts';
import { BOARD, ownDocumentOf, parseDocumentName } from '../protocol/documents.ts';
import { recordOf, type BoardRecord, type Records } from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

/**
 * A draft names its audience, so that it never reaches the board by mistake: `own`, or with the name of
 * its document the pair that it was written in, also when its author is in another one by now.
 */
export const audienceSchema = z.union([
  z.enum(['board', 'own']),
  z.custom<`group/${string}`>(
    (input) =>
      typeof input === 'string' &&
      input.startsWith('group/') &&
      ID_PATTERN.test(input.slice('group/'.length)),
  ),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** The audience that a pair is for itself. */
export function audienceOf(pairId: string): Audience {
  return `group/${pairId}`;
}

/** The document of an audience, for who writes to it. */
export function documentFor(audience: Audience, actor: Actor): string {
  if (audience === 'board') return BOARD;
  return audience === 'own' ? ownDocumentOf(actor) : audience;
}

/** Judges a change in a document that holds records. */
export function mayChangeIn(
  transaction: Transaction,
  document: string,
  actor: Actor,
  { records, previous, next }: Judged,
): boolean {
  const name = parseDocumentName(document);
  if (name?.kind === 'group') {
    const board = transaction.records(BOARD);
    const pair = recordOf(board, 'pair', name.id);
    return mayChangeInGroup({ actor, board, pair, group: records, previous, next });
  }
  return mayChange(document === BOARD ? 'board' : 'own', actor, records, previous, next);
}

/** A change, with the records by which rights are told. */
export interface Judged {
  readonly records: Records;
  readonly previous: BoardRecord | undefined;
  readonly next: BoardRecord | undefined;
}

/** What records of a document may point to: in a pair what is in it or on the board. */
export function reachFrom(transaction: Transaction, document: string): Pick<Records, 'get'> {
  const records = transaction.records(document);
  const board = transaction.records(BOARD);
  return { get: (id) => records.get(id) ?? board.get(id) };
}
