/**
 * A document as it is stored: bytes, framed once for all who read it. Nothing in it is unpacked, so a
 * room that nobody writes to costs little and opens fast, and what is not durable yet cannot be in it.
 */

import * as Y from 'yjs';
import { step2Message, updateMessage } from './document-messages.ts';
import { frameOf } from './frames.ts';

/** Updates that a newcomer gets one by one after the first; when there are more they are merged. */
const MERGE_AFTER = 64;

/** An answer with nothing in it: after it a client knows that it has everything. */
const NOTHING_MORE = frameOf([step2Message(Y.encodeStateAsUpdate(new Y.Doc()))]);

/** A stretch of the document, ready to be sent. */
interface Part {
  readonly update: Uint8Array;
  readonly frame: Buffer;
  /** Up to where it goes, by Yjs client; looked up when somebody needs it. */
  end?: ReadonlyMap<number, number>;
}

export class CommittedDocument {
  /** First the compacted one, if any, and then the log. */
  readonly #updates: Uint8Array[];
  /** The same for those who come: the first update, and the others, merged or not. */
  #parts: Part[] | undefined;
  /** What newcomers get after the first part. */
  #rest: Buffer | undefined;
  #bytes: number;

  constructor(updates: readonly Uint8Array[] = []) {
    this.#updates = [...updates];
    this.#bytes = sizeOf(updates);
  }

  /** The Yjs updates that make the document, in order. */
  get updates(): readonly Uint8Array[] {
    return this.#updates;
  }

  /** Bytes of these updates together. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds an update that is durable now; returns its frame for all who read the document. */
  append(update: Uint8Array): Buffer {
    const part = partOf(update);
    this.#updates.push(part.update);
    this.#bytes += update.byteLength;
    this.#parts?.push(part);
    this.#rest = undefined;
    return part.frame;
  }

  /** Puts one update in the place of the first ones, which hold the same. */
  compacted(count: number, update: Uint8Array): void {
    this.#updates.splice(0, count, update);
    this.#bytes = sizeOf(this.#updates);
    this.#parts = undefined;
    this.#rest = undefined;
  }

  /** The frames for who has nothing. */
  whole(): readonly Buffer[] {
    const [first] = this.#partsToSend();
    return first
      ? [first.frame, (this.#rest ??= framesOf(this.#partsToSend().slice(1)))]
      : [NOTHING_MORE];
  }

  /**
   * The frames for who has this state vector, in a document that has one writer: since that writer
   * adds something with each update, who has the end of one has all before it.
   */
  since(stateVector: ReadonlyMap<number, number>): readonly Buffer[] {
    const parts = this.#partsToSend();
    const known = parts.findLastIndex((part) => isCovered(part, stateVector));
    return known < 0 ? this.whole() : [framesOf(parts.slice(known + 1))];
  }

  /** Where each writer stands, for asking others what is missing here. */
  stateVector(): Uint8Array {
    return Y.encodeStateVectorFromUpdate(Y.mergeUpdates(this.#updates));
  }

  #partsToSend(): readonly Part[] {
    const parts = (this.#parts ??= this.#updates.map(partOf));
    if (parts.length > MERGE_AFTER + 1) {
      const merged = Y.mergeUpdates(parts.splice(1).map(({ update }) => update));
      parts.push(partOf(merged));
      this.#rest = undefined;
    }
    return parts;
  }
}

/** The frame holds the bytes of the update, which are kept once. */
function partOf(update: Uint8Array): Part {
  const frame = frameOf([updateMessage(update)]);
  return { update: frame.subarray(frame.byteLength - update.byteLength), frame };
}

function framesOf(parts: readonly Part[]): Buffer {
  return parts.length === 0
    ? NOTHING_MORE
    : Buffer.concat([...parts.map(({ frame }) => frame), NOTHING_MORE]);
}

function isCovered(part: Part, stateVector: ReadonlyMap<number, number>): boolean {
  part.end ??= Y.parseUpdateMeta(part.update).to;
  return [...part.end].every(([client, clock]) => (stateVector.get(client) ?? 0) >= clock);
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
