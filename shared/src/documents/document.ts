/**
 * Yjs documents: of records, and of pads. Beside its records a document says about itself, as `meta`:
 * `seq`, the number of the last commit that touched it, `layout`, how records lie in it, and
 * `versions`, the version of each record type in it.
 */

import * as Y from 'yjs';
import { equalJson } from '../domain/json.ts';
import type { Fields, PatchOperation } from '../domain/patches.ts';
import {
  currentVersions,
  migrateRecord,
  NewerRecordError,
  type RecordVersions,
} from '../records/migrate.ts';
import { RECORD_TYPES, type BoardRecord } from '../records/registry.ts';
import { compareAge } from '../views/ladders.ts';
import { entriesOf } from './entries.ts';
import { readFirstLayout } from './first-layout.ts';
import { LAYOUT } from './format.ts';

/** It lies among the records like one of them; their ids are longer. */
const META = 'meta';

/** The root text of a pad. */
const PAD_TEXT = 'text';

/**
 * The server is the only writer and keeps one client id for ever: joining stays small and fast. In the
 * first layout it was 1, so whoever still has such a document can read the one that took its place.
 */
const SERVER_CLIENT_ID = 2;

interface Meta {
  readonly seq?: number;
  readonly layout?: number;
  readonly versions?: RecordVersions;
}

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

/**
 * A document in the current layout that holds what stored updates of the first layout hold, in the
 * versions that its records had. It is a new one, so all traces of what was there once are gone.
 */
export function renewLayout(updates: Iterable<Uint8Array>): Y.Doc {
  const { records, meta } = readFirstLayout(openDocument(updates));
  const renewed = openDocument([]);
  const operations = [...records].map(([id, after]) => ({ id, before: null, after }));
  write(renewed, operations, { ...meta, layout: LAYOUT });
  return renewed;
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
  const { layout, versions } = metaOf(document);
  const now = { layout: LAYOUT, versions: currentVersions(RECORD_TYPES) };
  const isCurrent = layout === now.layout && equalJson(versions, now.versions);
  const origin: CommitOrigin = { kind: 'commit', seq };
  return write(document, operations, isCurrent ? { seq } : { ...now, seq }, origin);
}

function write(
  document: Y.Doc,
  operations: readonly Omit<PatchOperation, 'document'>[],
  meta: Fields,
  origin?: CommitOrigin,
): Uint8Array {
  const entries = entriesOf(document);
  let update: Uint8Array | undefined;
  const remember = (bytes: Uint8Array): void => {
    update = bytes;
  };
  document.once('update', remember);
  document.transact((transaction) => {
    entries.write(transaction, [...operations, { id: META, before: {}, after: meta }]);
  }, origin);
  if (!update) throw new Error('a commit must change its document');
  return update;
}

/** All records of a document by id, the oldest first. */
export function readRecords(document: Y.Doc): Map<string, BoardRecord> {
  const ids = recordIds(entriesOf(document).ids());
  return new Map(readSome(document, ids).flatMap(([id, record]) => (record ? [[id, record]] : [])));
}

/** The records with these ids as they are now, the oldest first; undefined for one that is gone. */
export function readSome(
  document: Y.Doc,
  ids: Iterable<string>,
): [id: string, record: BoardRecord | undefined][] {
  const entries = entriesOf(document);
  const found = [...ids].map((id): [string, BoardRecord | undefined] => [
    id,
    // Its form was validated when it was written.
    entries.read(id) as BoardRecord | undefined,
  ]);
  // A record that changed lies behind younger ones.
  return found.toSorted(([, a], [, b]) => (a && b ? compareAge(a, b) : Number(!b) - Number(!a)));
}

function recordIds(ids: Iterable<string>): string[] {
  return [...ids].filter((id) => id !== META);
}

/** The number of the last commit that touched the document; 0 for an empty one. */
export function readSeq(document: Y.Doc): number {
  return metaOf(document).seq ?? 0;
}

function metaOf(document: Y.Doc): Meta {
  return entriesOf(document).read(META) ?? {};
}

/**
 * Calls back after every change with the ids of the records that changed (none when only `meta` did).
 * Returns the function that stops it.
 */
export function observeRecords(
  document: Y.Doc,
  changed: (ids: readonly string[]) => void,
): () => void {
  return entriesOf(document).observe((ids) => changed(recordIds(ids)));
}

/**
 * The operations that bring the records of a stored document to the current versions; none when they
 * are current.
 * @throws NewerRecordError for a document that a newer version of the program has written.
 */
export function migrations(document: Y.Doc, name: string): PatchOperation[] {
  const { layout = LAYOUT, versions = {} } = metaOf(document);
  if (layout > LAYOUT) throw new NewerRecordError(`document layout ${layout} is newer`);
  const operations: PatchOperation[] = [];
  for (const [id, record] of readRecords(document)) {
    const before = record as unknown as Fields;
    const after = migrateRecord(before, versions, RECORD_TYPES);
    if (after !== before) operations.push({ document: name, id, before: null, after });
  }
  return operations;
}

/** The text of a pad, for writing together. */
export function padText(document: Y.Doc): Y.Text {
  return document.getText(PAD_TEXT);
}

/** Puts another text in a pad, on the word of the server; the update that says so, undefined when it is there already. */
export function replacePad(document: Y.Doc, text: string): Uint8Array | undefined {
  if (readPad(document) === text) return undefined;
  const before = Y.encodeStateVector(document);
  document.transact(() => {
    const pad = padText(document);
    pad.delete(0, pad.length);
    pad.insert(0, text);
  });
  return Y.encodeStateAsUpdate(document, before);
}

/** What stands in a pad now. */
export function readPad(document: Y.Doc): string {
  // Yjs gives the plain letters; a pad holds nothing else.
  return padText(document).toJSON();
}
