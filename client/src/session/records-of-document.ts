/** The records of a document as an immutable map that changes only where the document changed. */

import { observeRecords, readRecords, readSome } from '@ambitiebord/shared/documents/document';
import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';
import type * as Y from 'yjs';

export interface DocumentRecords {
  /** The same map until a record changes; a record that did not change is the same object in the next. */
  readonly current: () => Records;
  readonly stop: () => void;
}

/** Follows a document; `changed` is called after every change of it, also one of no record. */
export function recordsOfDocument(document: Y.Doc, changed: () => void): DocumentRecords {
  let records: Records = readRecords(document);
  const stop = observeRecords(document, (ids) => {
    records = updated(records, readSome(document, ids));
    changed();
  });
  return { current: () => records, stop };
}

function updated(
  records: Records,
  changes: readonly [id: string, record: BoardRecord | undefined][],
): Records {
  const real = changes.filter(([id, record]) => !isEqual(records.get(id), record));
  if (real.length === 0) return records;
  const next = new Map(records);
  for (const [id, record] of real) {
    if (record) next.set(id, record);
    else next.delete(id);
  }
  return next;
}

/** Whether two records hold the same. */
export function isEqual(a: BoardRecord | undefined, b: BoardRecord | undefined): boolean {
  return equalJson(a as Json | undefined, b as Json | undefined);
}
