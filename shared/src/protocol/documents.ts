/** Names of the documents of a room. Who may read and write them is in `policy/`. */

import { ID_PATTERN } from '../domain/ids.ts';
import { seatOf, type Actor } from '../domain/roles.ts';

export const BOARD = 'board';

export type DocumentKind = 'board' | 'own' | 'group' | 'pad';

export interface DocumentName {
  readonly kind: DocumentKind;
  /** The seat of an own document, the pair of a group's, the record of a pad; empty for the board. */
  readonly id: string;
}

/** The private document of a seat: drafts that reach nobody else. A seat is a participant's id, at first. */
export function ownDocument(seat: string): string {
  return `own/${seat}`;
}

/** The private document of somebody. */
export function ownDocumentOf(actor: Pick<Actor, 'participantId' | 'seat'>): string {
  return ownDocument(seatOf(actor));
}

/** The document that only the people of a pair read. */
export function groupDocument(pairId: string): string {
  return `group/${pairId}`;
}

/** The document in which the text of a record is written together. */
export function padDocument(recordId: string): string {
  return `pad/${recordId}`;
}

/** Reads a document name from an address; undefined when there is no such kind of document. */
export function parseDocumentName(name: string): DocumentName | undefined {
  if (name === BOARD) return { kind: 'board', id: '' };
  const [kind, id, ...rest] = name.split('/');
  if (rest.length > 0 || id === undefined || !ID_PATTERN.test(id)) return undefined;
  return kind === 'own' || kind === 'group' || kind === 'pad' ? { kind, id } : undefined;
}
