/**
 * The only place that knows how records lie in a Yjs document. Root `records` maps a record id to a
 * nested map of its fields: a nested map lets a deletion beat a concurrent edit, and a value such as
 * a position is one key, which keeps many moves small. Root `meta` holds `seq`, the number of the
 * last commit that touched the document, and `versions`, the version of each record type in it.
 */

import * as Y from 'yjs';
import { equalJson, type Json } from '../domain/json.ts';
import type { PatchOperation } from '../domain/patches.ts';
import { currentVersions, migrateRecord, type RecordVersions } from '../records/migrate.ts';
import { RECORD_TYPES, type BoardRecord } from '../records/registry.ts';

const RECORDS = 'records';
const META = 'meta';
const SEQ = 'seq';
const VERSIONS = 'versions';

/** The root text of a pad. */
const PAD_TEXT = 'text';

/** The server is the only writer and keeps one client id for ever: joining stays small and fast. */
const SERVER_CLIENT_ID = 1;

/** Who made a transaction, for listeners. */
export interface CommitOrigin {
  readonly kind: 'commit';
  readonly seq: number;
}

/** An empty document for the server to write into or for a browser to read into. */
export function createDocument(): Y.Doc {
  return new Y.Doc();
}

/** A server-side document from its stored updates. */
export function openDocument(updates: Iterable<Uint8Array>): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update);
  });
  // Set afterwards: applying updates that carry its own client id would make Yjs pick another one.
  document.clientID = SERVER_CLIENT_ID;
  return document;
}

type FieldMap = Y.Map<Json>;

function recordsMap(document: Y.Doc): Y.Map<FieldMap> {
  return document.getMap<FieldMap>(RECORDS);
}

/**
 * Writes the operations of one commit in one transaction and returns its update, to be stored before
 * anyone sees it.
 */
export function writeOperations(
  document: Y.Doc,
  operations: readonly PatchOperation[],
  seq: number,
): Uint8Array {
  const origin: CommitOrigin = { kind: 'commit', seq };
  let update: Uint8Array | undefined;
  const remember = (bytes: Uint8Array): void => {
    update = bytes;
  };
  document.once('update', remember);
  document.transact(() => {
    const records = recordsMap(document);
    for (const operation of operations) writeOperation(records, operation);
    const meta = document.getMap<Json>(META);
    meta.set(SEQ, seq);
    const versions = currentVersions(RECORD_TYPES);
    if (!equalJson(meta.get(VERSIONS), versions)) meta.set(VERSIONS, versions);
  }, origin);
  if (!update) throw new Error('a commit must change its document');
  return update;
}

function writeOperation(records: Y.Map<FieldMap>, { id, before, after }: PatchOperation): void {
  if (after === null) {
    records.delete(id);
    return;
  }
  const fields = before === null ? undefined : records.get(id);
  if (!fields) {
    records.set(id, new Y.Map<Json>(Object.entries(after)));
    return;
  }
  for (const [field, value] of Object.entries(after)) {
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
}

/** One record as plain JSON. Its form was validated when it was written. */
function readRecord(fields: FieldMap): BoardRecord {
  return fields.toJSON() as unknown as BoardRecord;
}

/** All records of a document by id. */
export function readRecords(document: Y.Doc): Map<string, BoardRecord> {
  const found = new Map<string, BoardRecord>();
  for (const [id, fields] of recordsMap(document)) found.set(id, readRecord(fields));
  return found;
}

/** The number of the last commit that touched the document; 0 for an empty one. */
export function readSeq(document: Y.Doc): number {
  const seq = document.getMap<Json>(META).get(SEQ);
  return typeof seq === 'number' ? seq : 0;
}

/**
 * Calls back after every change with the ids of the records that changed (none when only `meta` did).
 * Returns the function that stops it.
 */
export function observeRecords(
  document: Y.Doc,
  changed: (ids: ReadonlySet<string>) => void,
): () => void {
  const records = recordsMap(document);
  let ids = new Set<string>();
  const collect = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const { path, keys } of events) {
      const [id] = path;
      if (id !== undefined) ids.add(String(id));
      else for (const key of keys.keys()) ids.add(key);
    }
  };
  const tell = (): void => {
    const all = ids;
    ids = new Set();
    changed(all);
  };
  records.observeDeep(collect);
  document.on('afterTransaction', tell);
  return () => {
    records.unobserveDeep(collect);
    document.off('afterTransaction', tell);
  };
}

/** The records with these ids as they are now; undefined for one that is gone. */
export function readSome(
  document: Y.Doc,
  ids: Iterable<string>,
): [id: string, record: BoardRecord | undefined][] {
  const records = recordsMap(document);
  return [...ids].map((id) => {
    const fields = records.get(id);
    return [id, fields ? readRecord(fields) : undefined];
  });
}

/**
 * The operations that bring the records of a stored document to the current versions; none when they
 * are current.
 * @throws NewerRecordError for a document that a newer version of the program has written.
 */
export function migrations(document: Y.Doc, name: string): PatchOperation[] {
  const stored = (document.getMap<Json>(META).get(VERSIONS) ?? {}) as RecordVersions;
  const operations: PatchOperation[] = [];
  for (const [id, fields] of recordsMap(document)) {
    const before = fields.toJSON();
    const after = migrateRecord(before, stored, RECORD_TYPES);
    if (after !== before) operations.push({ document: name, id, before: null, after });
  }
  return operations;
}

/** The text of a pad, for writing together. */
export function padText(document: Y.Doc): Y.Text {
  return document.getText(PAD_TEXT);
}

/** What stands in a pad now. */
export function readPad(document: Y.Doc): string {
  // Yjs gives the plain letters; a pad holds nothing else.
  return padText(document).toJSON();
}
