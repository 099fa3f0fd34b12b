/** Who sees what: the one rule for documents, exports, outline and snapshots. */

import { seatOf, type Actor } from '../domain/roles.ts';
import { parseDocumentName } from '../protocol/documents.ts';
import { recordOf, type Records } from '../records/registry.ts';
import { isInPair } from '../records/pairs.ts';

/**
 * Whether somebody may read a document: the board and pads are for all, an own document for one, that of
 * a pair for who is in it, according to the board as it is now.
 */
export function mayRead(actor: Actor, documentName: string, board: Records): boolean {
  const name = parseDocumentName(documentName);
  if (!name) return false;
  // Facilitators have an own document too, for the cards of people for whom they write.
  const writes = actor.role === 'partner' || actor.role === 'facilitator';
  if (name.kind === 'own') return writes && name.id === seatOf(actor);
  if (name.kind === 'group') return isInPair(actor, recordOf(board, 'pair', name.id));
  return true;
}
