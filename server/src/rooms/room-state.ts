/** What a room holds in memory: its documents, the same as plain records, and who writes in its pads. */

import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import {
  migrations,
  openDocument,
  readPad,
  readRecords,
  writeOperations,
} from '@ambitiebord/shared/documents/document';
import type { PatchOperation } from '@ambitiebord/shared/domain/patches';
import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { BOARD, padDocument, parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import type { Records } from '@ambitiebord/shared/records/registry';
import * as Y from 'yjs';
import type { StoredRoom } from '../store/store.ts';

export interface DocumentUpdate {
  readonly document: string;
  readonly bytes: Uint8Array;
}

const NO_RECORDS: Records = new Map();

export class RoomState {
  /** The number of the last commit that is in this state, durable or on its way. */
  seq: number;
  readonly records: RoomRecords = new Map();
  readonly #documents = new Map<string, Y.Doc>();
  readonly #padClients = new Map<string, string>();
  readonly #padBytes = new Map<string, number>();
  /** Whole documents as bytes, for joining; forgotten when the document changes. */
  readonly #encoded = new Map<string, Uint8Array>();

  constructor(stored: StoredRoom) {
    this.seq = stored.seq;
    for (const [name, updates] of stored.documents) {
      const document = openDocument(updates);
      this.#documents.set(name, document);
      if (parseDocumentName(name)?.kind === 'pad') {
        const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
        this.#padBytes.set(name, bytes);
      } else {
        this.records.set(name, readRecords(document));
      }
    }
    for (const { document, clientId, participantId } of stored.padClients) {
      this.bindPadClient(document, clientId, participantId);
    }
  }

  get board(): Records {
    return this.records.get(BOARD) ?? NO_RECORDS;
  }

  /** The document with this name; an empty one when nothing has been written to it yet. */
  document(name: string): Y.Doc {
    let document = this.#documents.get(name);
    if (!document) this.#documents.set(name, (document = openDocument([])));
    return document;
  }

  /** Writes operations, which are in `records` already, to their documents. */
  write(operations: readonly PatchOperation[], seq: number): DocumentUpdate[] {
    const updates: DocumentUpdate[] = [];
    for (const [document, group] of groupBy(operations, (operation) => operation.document)) {
      this.#encoded.delete(document);
      updates.push({ document, bytes: writeOperations(this.document(document), group, seq) });
    }
    return updates;
  }

  /** What a client that has this state vector lacks. */
  missing(name: string, stateVector: Uint8Array): Uint8Array {
    const hasNothing = stateVector.byteLength <= 1;
    if (!hasNothing) return Y.encodeStateAsUpdate(this.document(name), stateVector);
    let encoded = this.#encoded.get(name);
    if (!encoded) {
      encoded = Y.encodeStateAsUpdate(this.document(name));
      this.#encoded.set(name, encoded);
    }
    return encoded;
  }

  /** Everything as one update per document, for compaction. */
  compacted(): Map<string, Uint8Array> {
    return new Map(
      [...this.#documents].map(([name, document]) => [name, Y.encodeStateAsUpdate(document)]),
    );
  }

  /** Counts the bytes of pads anew, after compaction. */
  countPadBytes(documents: ReadonlyMap<string, Uint8Array>): void {
    for (const [name, { byteLength }] of documents) {
      if (this.#padBytes.has(name)) this.#padBytes.set(name, byteLength);
    }
  }

  /** What brings stored records to the current versions of their types. */
  migrations(): PatchOperation[] {
    return [...this.#documents]
      .filter(([name]) => parseDocumentName(name)?.kind !== 'pad')
      .flatMap(([name, document]) => migrations(document, name));
  }

  padText(recordId: string): string {
    return readPad(this.document(padDocument(recordId)));
  }

  /** Applies an update to a pad that has been judged. */
  applyToPad(name: string, update: Uint8Array): void {
    this.#encoded.delete(name);
    this.#padBytes.set(name, this.padBytes(name) + update.byteLength);
    Y.applyUpdate(this.document(name), update);
  }

  /** Bytes of stored updates of a pad. */
  padBytes(name: string): number {
    return this.#padBytes.get(name) ?? 0;
  }

  /** Whose the letters of a Yjs client id in a pad are. */
  padClient(name: string, clientId: number): string | undefined {
    return this.#padClients.get(`${name} ${clientId}`);
  }

  bindPadClient(name: string, clientId: number, participantId: string): void {
    this.#padClients.set(`${name} ${clientId}`, participantId);
  }
}
