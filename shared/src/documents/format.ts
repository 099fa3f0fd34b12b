/** In which form this program writes records into documents, as a text to compare and to store. */

import { currentVersions } from '../records/migrate.ts';
import { RECORD_TYPES } from '../records/registry.ts';

/** How records lie in a document, as `entries.ts` says. The first layout is in `first-layout.ts`. */
export const LAYOUT = 2;

/** Raised when rooms of older versions must be cleared of something: see `orphanedRounds`. */
const SWEPT = 1;

/** A room that was written in this form needs no migration, so it is served without being unpacked. */
export const DOCUMENT_FORMAT: string = JSON.stringify({
  layout: LAYOUT,
  swept: SWEPT,
  versions: currentVersions(RECORD_TYPES),
});
