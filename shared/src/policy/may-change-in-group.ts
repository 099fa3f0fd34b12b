/** May this person make this change in the document of a pair? */

import type { Actor } from '../domain/roles.ts';
import type { Pair } from '../records/pair.ts';
import type { BoardRecord, RecordOf, Records } from '../records/registry.ts';
import { isInPair, peopleOf } from '../records/pairs.ts';

export interface GroupChange {
  readonly actor: Actor;
  readonly board: Records;
  /** The pair whose document it is; undefined when there is no such pair (any more). */
  readonly pair: Pair | undefined;
  /** The records of its document. */
  readonly group: Records;
  readonly previous: BoardRecord | undefined;
  readonly next: BoardRecord | undefined;
}

/**
 * Whoever is in the pair writes the ladders of all of it, since two people may share one device: an
 * activity of one of them, its rungs, and the goal in which it ends. What comes later in the workshop is
 * said on the board.
 */
export function mayChangeInGroup(change: GroupChange): boolean {
  const { actor, pair, previous, next } = change;
  if (!pair || !isInPair(actor, pair)) return false;
  if (previous && next && previous.type !== next.type) return false;
  if (!next) return previous !== undefined;
  // Locks are for facilitators to lay, on the board.
  if ('locked' in next) return false;
  if (next.type === 'activity') return isOfPair(next, pair, change.board);
  if (next.type === 'whyStep') return change.group.get(next.activityId)?.type === 'activity';
  return next.type === 'goal' && next.clusterId === undefined && next.order === undefined;
}

/** Nobody puts words into the mouth of somebody outside the pair. */
function isOfPair(activity: RecordOf<'activity'>, pair: Pair, board: Records): boolean {
  const { partnerId, status, togetherWithId, tryFirst } = activity;
  const isPlain = status === undefined && togetherWithId === undefined && tryFirst === undefined;
  return (
    isPlain &&
    partnerId !== undefined &&
    peopleOf(board, pair).some((person) => person.partnerId === partnerId)
  );
}
