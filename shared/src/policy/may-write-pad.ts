/** Who may type in a pad, and when. */

import type { Actor } from '../domain/roles.ts';
import { boardLimit, isLocked } from './held-back.ts';
import {
  recordOf,
  recordsOf,
  sessionOf,
  type RecordOf,
  type Records,
} from '../records/registry.ts';
import { exclusionOf } from '../records/taking-part.ts';

/** The people who have the pen of this ambition; none: everybody writes. Who was taken out has no pen. */
export function penHolders(board: Records, ambitionId: string): RecordOf<'participant'>[] {
  return (recordOf(board, 'ambition', ambitionId)?.pens ?? []).flatMap((id) => {
    const person = recordOf(board, 'participant', id);
    return person && person.removedAt === undefined ? [person] : [];
  });
}

/** Whether somebody writes the ambition for the others. */
export function hasPen({ participantId }: Actor, board: Records, ambitionId: string): boolean {
  return penHolders(board, ambitionId).some(({ id }) => id === participantId);
}

/**
 * The pad of the ambition is open while its step is; facilitators and partners write in it, partners
 * only as long as the facilitator has not closed it. When somebody has the pen, nobody else writes, the
 * facilitator neither. While people say in secret how they stand behind the sentence, it stays as it is.
 */
export function mayWritePad(actor: Actor, board: Records, recordId: string): boolean {
  if (actor.role !== 'facilitator' && actor.role !== 'partner') return false;
  if (exclusionOf(board, actor)) return false;
  const ambition = recordOf(board, 'ambition', recordId);
  if (!ambition || sessionOf(board)?.step !== 'ambition') return false;
  if (isJudged(board, recordId)) return false;
  if (penHolders(board, recordId).length > 0 && !hasPen(actor, board, recordId)) return false;
  const closed = isLocked(ambition, board) || boardLimit(board) === 'nothing';
  return actor.role === 'facilitator' || !closed;
}

function isJudged(board: Records, ambitionId: string): boolean {
  return recordsOf(board, 'round').some(
    ({ kind, targetId, status }) =>
      kind === 'stance' && targetId === ambitionId && (status === 'open' || status === 'closed'),
  );
}
