import { RECORDS_PER_BOARD, RECORDS_PER_OWN_DOCUMENT } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';

/** How many records a document may hold. */
export function recordLimit(document: string): number {
  return document === BOARD ? RECORDS_PER_BOARD : RECORDS_PER_OWN_DOCUMENT;
}
