/** Brings the documents of a room that an older version has stored to the current layout. */

import { openDocument, renewLayout } from '@ambitiebord/shared/documents/document';
import { isFirstLayout } from '@ambitiebord/shared/documents/first-layout';
import { parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import * as Y from 'yjs';
import type { StoredRoom } from '../store/store.ts';

/**
 * All documents of the room as one update each, in the current layout, to be stored in the place of
 * what is stored before anybody reads; undefined when every document is in the current layout.
 */
export function renewLayouts({ documents }: StoredRoom): Map<string, Uint8Array> | undefined {
  if (![...documents].some(isOld)) return undefined;
  return new Map(
    [...documents].map((stored) => {
      const [name, updates] = stored;
      const document = isOld(stored) ? renewLayout(updates) : openDocument(updates);
      return [name, Y.encodeStateAsUpdate(document)];
    }),
  );
}

function isOld([name, updates]: [name: string, updates: readonly Uint8Array[]]): boolean {
  return parseDocumentName(name)?.kind !== 'pad' && isFirstLayout(updates);
}
