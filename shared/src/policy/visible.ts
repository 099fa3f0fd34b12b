/** Who sees what: the one rule for documents, exports, outline and snapshots. */

import type { Actor } from '../domain/roles.ts';
import { parseDocumentName } from '../protocol/documents.ts';

/** Whether somebody may read a document: the board and pads are for all, an own document for one. */
export function mayRead(actor: Actor, documentName: string): boolean {
  const name = parseDocumentName(documentName);
  if (!name) return false;
  if (name.kind === 'own') return actor.role === 'partner' && name.id === actor.participantId;
  return true;
}
