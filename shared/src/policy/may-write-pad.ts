/** Who may type in a pad, and when. */

import type { Actor } from '../domain/roles.ts';
import { recordOf, sessionOf, type Records } from '../records/registry.ts';

/** The pad of the ambition is open while its step is; facilitators and partners write in it. */
export function mayWritePad(actor: Actor, board: Records, recordId: string): boolean {
  if (actor.role !== 'facilitator' && actor.role !== 'partner') return false;
  return (
    recordOf(board, 'ambition', recordId) !== undefined && sessionOf(board)?.step === 'ambition'
  );
}
