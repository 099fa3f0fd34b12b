/** A room as it is stored: its documents as bytes, the number of its last commit, who writes in its pads. */

import { openDocument, readRecords } from '@ambitiebord/shared/documents/document';
import type { Records } from '@ambitiebord/shared/records/registry';
import type { RoomCommit, StoredPadClient, StoredRoom } from '../store/store.ts';
import { CommittedDocument } from './committed-document.ts';

/** What has to be compacted: the first updates of these documents, up to a commit. */
export interface Compaction {
  readonly seq: number;
  readonly documents: ReadonlyMap<string, readonly Uint8Array[]>;
}

/** Updates in the log after which it is worth a compaction, and bytes: as many as the whole at least. */
const LONG_LOG = 1_000;
const LARGE_LOG_BYTES = 100_000;

const NO_RECORDS: Records = new Map();

export class CommittedRoom {
  #seq: number;
  readonly #documents = new Map<string, CommittedDocument>();
  readonly #padClients: StoredPadClient[];
  /** Documents with updates in the log. */
  readonly #inLog = new Set<string>();
  #logLength: number;
  #logBytes = 0;
  /** Bytes of all documents when the log was empty. */
  #wholeBytes = 0;

  constructor(stored: StoredRoom) {
    this.#seq = stored.seq;
    this.#logLength = stored.logLength;
    this.#padClients = [...stored.padClients];
    for (const [name, updates] of stored.documents) {
      this.#documents.set(name, new CommittedDocument(updates));
      // Which of them are in the log is not told; one more than needed does no harm.
      if (updates.length > 1 || stored.logLength > 0) this.#inLog.add(name);
    }
    this.#wholeBytes = this.#bytes();
  }

  /** The number of the last durable commit. */
  get seq(): number {
    return this.#seq;
  }

  /** Updates in the log since the last compaction. */
  get logLength(): number {
    return this.#logLength;
  }

  /** Whether compacting takes less than it saves whoever comes in. */
  get isLogLong(): boolean {
    const large = Math.max(LARGE_LOG_BYTES, this.#wholeBytes);
    return this.#logLength > LONG_LOG || this.#logBytes > large;
  }

  /** The names of all documents that something was ever written to. */
  get names(): Iterable<string> {
    return this.#documents.keys();
  }

  /** Whose each Yjs client id in a pad is, as far as it is durable. */
  get padClients(): readonly StoredPadClient[] {
    return this.#padClients;
  }

  /** The document with this name; an empty one when nothing has been written to it yet. */
  document(name: string): CommittedDocument {
    let document = this.#documents.get(name);
    if (!document) this.#documents.set(name, (document = new CommittedDocument()));
    return document;
  }

  /** The records of one document, unpacked for this once. */
  records(name: string): Records {
    const { updates } = this.document(name);
    return updates.length === 0 ? NO_RECORDS : readRecords(openDocument(updates));
  }

  /** Takes in a commit that is durable now; returns the frame of each of its updates, in order. */
  append({ seq, updates, padClients = [] }: RoomCommit): Buffer[] {
    this.#seq = seq;
    this.#logLength += updates.length;
    this.#padClients.push(...padClients);
    return updates.map(({ document, bytes }) => {
      this.#inLog.add(document);
      this.#logBytes += bytes.byteLength;
      return this.document(document).append(bytes);
    });
  }

  /** What a compaction would take together now. From here on its log counts as empty. */
  toCompact(): Compaction {
    const documents = new Map([...this.#inLog].map((name) => [name, this.document(name).take()]));
    this.#inLog.clear();
    this.#logLength = 0;
    this.#logBytes = 0;
    return { seq: this.#seq, documents };
  }

  /** Takes in a compaction that is durable now: one update in the place of those that it took. */
  compacted(updates: ReadonlyMap<string, Uint8Array>): void {
    for (const [name, update] of updates) this.document(name).compacted(update);
    // Without what has come since.
    this.#wholeBytes = this.#bytes() - this.#logBytes;
  }

  /** A compaction failed: its documents are still in the log. */
  notCompacted({ documents }: Compaction): void {
    for (const name of documents.keys()) {
      this.#inLog.add(name);
      this.document(name).notCompacted();
    }
  }

  #bytes(): number {
    return [...this.#documents.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
