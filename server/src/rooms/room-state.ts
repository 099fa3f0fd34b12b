/** A room unpacked for work: its documents, the same as plain records, and who writes in its pads. */

import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import {
  migrations,
  openDocument,
  readPad,
  readRecords,
  writeOperations,
} from '@ambitiebord/shared/documents/document';
import { orphanedRounds } from '@ambitiebord/shared/commands/orphaned-rounds';
import type { PatchOperation } from '@ambitiebord/shared/domain/patches';
import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { BOARD, padDocument, parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import { recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import * as Y from 'yjs';
import type { CommittedRoom } from './committed-room.ts';

export interface DocumentUpdate {
  readonly document: string;
  readonly bytes: Uint8Array;
}

const NO_RECORDS: Records = new Map();

export class RoomState {
  /** The number of the last commit that is in this state, durable or on its way. */
  seq: number;
  readonly records: RoomRecords = new Map();
  readonly #committed: CommittedRoom;
  readonly #documents = new Map<string, Y.Doc>();
  readonly #padClients = new Map<string, string>();

  constructor(committed: CommittedRoom) {
    this.#committed = committed;
    this.seq = committed.seq;
    for (const name of committed.names) {
      const document = this.document(name);
      if (parseDocumentName(name)?.kind !== 'pad') this.records.set(name, readRecords(document));
    }
    for (const { document, clientId, participantId } of committed.padClients) {
      this.bindPadClient(document, clientId, participantId);
    }
  }

  /** The records on the board with all that was reduced so far, also what is not durable yet. */
  get board(): Records {
    return this.records.get(BOARD) ?? NO_RECORDS;
  }

  /** The images that any record shows. */
  imagesShown(): ReadonlySet<string> {
    return new Set(
      [...this.records.values()].flatMap((records) =>
        recordsOf(records, 'image').map(({ imageId }) => imageId),
      ),
    );
  }

  /** The document with this name; an empty one when nothing has been written to it yet. */
  document(name: string): Y.Doc {
    let document = this.#documents.get(name);
    if (!document) {
      document = openDocument(this.#committed.document(name).updates);
      this.#documents.set(name, document);
    }
    return document;
  }

  /** Writes operations, which are in `records` already, to their documents. */
  write(operations: readonly PatchOperation[], seq: number): DocumentUpdate[] {
    const updates: DocumentUpdate[] = [];
    for (const [document, group] of groupBy(operations, (operation) => operation.document)) {
      updates.push({ document, bytes: writeOperations(this.document(document), group, seq) });
    }
    return updates;
  }

  /** What brings stored records to the current versions of their types. */
  migrations(): PatchOperation[] {
    return [...this.#documents]
      .filter(([name]) => parseDocumentName(name)?.kind !== 'pad')
      .flatMap(([name, document]) => migrations(document, name));
  }

  /** What is to be taken away of rounds that an older version has left. */
  orphans(): PatchOperation[] {
    return orphanedRounds(this.records);
  }

  /** What stands in the pad of a record, in UTF-16 code units; empty when nobody has written in it. */
  padText(recordId: string): string {
    return readPad(this.document(padDocument(recordId)));
  }

  /** Applies an update to a pad that has been judged. */
  applyToPad(name: string, update: Uint8Array): void {
    Y.applyUpdate(this.document(name), update);
  }

  /** Bytes of stored updates of a pad. */
  padBytes(name: string): number {
    return this.#committed.document(name).bytes;
  }

  /** Whose the letters of a Yjs client id in a pad are. */
  padClient(name: string, clientId: number): string | undefined {
    return this.#padClients.get(`${name} ${clientId}`);
  }

  /** Notes whose the letters of a Yjs client id in a pad are. Who wrote first has it: whether it is free is judged before. */
  bindPadClient(name: string, clientId: number, participantId: string): void {
    this.#padClients.set(`${name} ${clientId}`, participantId);
  }
}
