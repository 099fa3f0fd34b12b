/**
 * The first layout of documents, in which sessions of older versions are stored: the root map `records`
 * of a nested map of fields per record, and the root map `meta`. Maps keep a trace of every value that
 * a key ever had, so ten thousand moves made a small board large. Nothing writes it any more.
 */

import type * as Y from 'yjs';
import type { Fields } from '../domain/patches.ts';

/** The Yjs client that the server was when it wrote the first layout, and never was again. */
const FIRST_CLIENT_ID = 1;

interface FirstLayout {
  readonly records: ReadonlyMap<string, Fields>;
  /** `seq` and `versions`. */
  readonly meta: Fields;
}

/** Whether the stored updates of a document of records are of the first layout; unpacks nothing. */
export function isFirstLayout([first]: readonly Uint8Array[]): boolean {
  if (!first) return false;
  // An update begins with the number of its clients, which is one, the number of its structs in groups
  // of seven bits of which all but the last have the eighth bit set, and then the client.
  const client = first.findIndex((byte, index) => index > 0 && byte < 0x80) + 1;
  return first[client] === FIRST_CLIENT_ID;
}

/** What a document of the first layout holds. */
export function readFirstLayout(document: Y.Doc): FirstLayout {
  const records = document.getMap<Y.Map<unknown>>('records');
  const fields = [...records].map(([id, map]) => [id, map.toJSON()] as const);
  return { records: new Map(fields), meta: document.getMap('meta').toJSON() };
}
