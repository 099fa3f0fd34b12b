/** Who may type in a pad, and when. */

import type { Actor } from '../domain/roles.ts';
import { boardLimit, isLocked } from './held-back.ts';
import { recordOf, sessionOf, type Records } from '../records/registry.ts';
import { isRemoved } from '../records/taking-part.ts';

/** The pad of the ambition is open while its step is; facilitators and partners write in it,
 * partners only as long as the facilitator has not closed it. */
export function mayWritePad(actor: Actor, board: Records, recordId: string): boolean {
  if (actor.role !== 'facilitator' && actor.role !== 'partner') return false;
  if (isRemoved(board, actor)) return false;
  const ambition = recordOf(board, 'ambition', recordId);
  if (!ambition || sessionOf(board)?.step !== 'ambition') return false;
  const closed = isLocked(ambition, board) || boardLimit(board) === 'nothing';
  return actor.role === 'facilitator' || !closed;
}
