/** May this person make this change in the document of a pair? */

import type { Actor } from '../domain/roles.ts';
import type { Pair } from '../records/pair.ts';
import { recordOf, type BoardRecord, type RecordOf, type Records } from '../records/registry.ts';
import { isInPair, peopleOf } from '../records/pairs.ts';
import { keepsAgreement, saysWhatIsRight } from './may-agree.ts';

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
  if (previous && next && !staysWhatItIs(previous, next)) return false;
  if (!leavesAgreement(change, pair)) return false;
  if (!next) return previous !== undefined;
  // Locks are for facilitators to lay, on the board.
  if ('locked' in next) return false;
  if (next.type === 'activity') return isOfPair(next, pair, change.board);
  if (next.type === 'whyStep') return change.group.get(next.activityId)?.type === 'activity';
  return next.type === 'goal' && next.clusterId === undefined && next.order === undefined;
}

/** An activity stays of its partner, and a rung of its activity: what was agreed with is theirs. */
function staysWhatItIs(previous: BoardRecord, next: BoardRecord): boolean {
  if (previous.type === 'activity' && next.type === 'activity') {
    return previous.partnerId === next.partnerId;
  }
  if (previous.type === 'whyStep' && next.type === 'whyStep') {
    return previous.activityId === next.activityId;
  }
  return previous.type === next.type;
}

/** The one right of a pair that is not shared: only whose activity it is says that an answer is right. */
function leavesAgreement(
  { actor, board, group, previous, next }: GroupChange,
  pair: Pair,
): boolean {
  const [before, after] = [previous, next].map((side) =>
    side?.type === 'whyStep' ? side : undefined,
  );
  const owns = [before, after].every(
    (rung) =>
      rung === undefined ||
      saysWhatIsRight(actor, recordOf(group, 'activity', rung.activityId), { board, pair }),
  );
  return keepsAgreement(owns, before, after);
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
