/** Pairs: who asks whom why. */

import type { Actor } from '../domain/roles.ts';
import type { Pair } from './pair.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from './registry.ts';

/** The pair in which somebody is; nobody is in two. */
export function pairOf(board: Records, participantId: string): Pair | undefined {
  return recordsOf(board, 'pair').find((pair) => pair.participantIds.includes(participantId));
}

/** Whether somebody belongs to a pair. Only partners do. */
export function isInPair(actor: Actor, pair: Pair | undefined): boolean {
  return actor.role === 'partner' && pair?.participantIds.includes(actor.participantId) === true;
}

/** Who asks in a pair now, and who answers: somebody alone does both. */
export function turnOf({ participantIds, turn }: Pair): { asker: string; owner: string } {
  const count = participantIds.length;
  const at = (index: number): string => participantIds[index % count] ?? '';
  return { asker: at(turn), owner: at(turn + 1) };
}

/** The people of a pair who are on the board, in the order in which they ask. */
export function peopleOf(board: Records, pair: Pair): RecordOf<'participant'>[] {
  return pair.participantIds.flatMap((id) => recordOf(board, 'participant', id) ?? []);
}
