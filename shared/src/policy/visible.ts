/** Who sees what: the one rule for documents, exports, outline and snapshots. */

import type { Actor } from '../domain/roles.ts';
import { parseDocumentName } from '../protocol/documents.ts';

/** Whether somebody may read a document: the board and pads are for all, an own document for one. */
export function mayRead(actor: Actor, documentName: string): boolean {
  const name = parseDocumentName(documentName);
  if (!name) return false;
  // Facilitators have an own document too, for the cards of people for whom they write.
  const writes = actor.role === 'partner' || actor.role === 'facilitator';
  if (name.kind === 'own') return writes && name.id === actor.participantId;
  return true;
}
