/** Who says which words of the ambition are not clear. */

import type { Actor } from '../domain/roles.ts';
import { recordOf, type Records } from '../records/registry.ts';
import { wordCheckIdOf } from '../records/word-check.ts';

/** Residents do, and the partners whom the facilitator asks. */
export function mayMarkWords(actor: Actor, board: Records, ambitionId: string): boolean {
  if (actor.role !== 'partner') return false;
  const partner = recordOf(board, 'partner', actor.partnerId);
  if (!partner) return false;
  const check = recordOf(board, 'wordCheck', wordCheckIdOf(ambitionId));
  return partner.sector === 'residents' || check?.partnerIds.includes(partner.id) === true;
}
