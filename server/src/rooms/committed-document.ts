/**
 * A document as it is stored: bytes, framed once for all who read it. Nothing in it is unpacked, so a
 * room that nobody writes to costs little and opens fast, and what is not durable yet cannot be in it.
 */

import * as Y from 'yjs';
import { step2Message, updateMessage } from './document-messages.ts';
import { frameOf } from './frames.ts';

/**
 * The whole document is made anew for newcomers at most this often, in milliseconds, and so that making
 * it takes at most this share of the time. In between they get the last one and the updates since.
 */
const WHOLE_EVERY_MS = 250;
const WHOLE_SHARE = 1 / 20;

/** And not while the updates since are no more than this, and in bytes this share of it: reading these costs a newcomer little. */
const FEW_UPDATES = 64;
const SMALL_SHARE = 1 / 8;

/** Frames that are no larger than this together are put together: writing each by itself costs more than copying them once. */
const ONE_PIECE_BYTES = 65_536;

/** The last updates that are kept by themselves, for who comes back. */
const RECENT = 256;

/**
 * An update with nothing in it, and the step 2 with it. An answer is a row of updates that ends with this:
 * a client believes that it has everything when it has read a step 2, so nothing may come after that.
 */
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());
const NOTHING_MORE = frameOf([step2Message(NOTHING)]);

/** Up to where bytes go, by Yjs client. */
type End = ReadonlyMap<number, number>;

interface Recent {
  readonly update: Uint8Array;
  readonly frame: Buffer;
  end?: End;
}

interface Whole {
  /** The bulk of the document as one update. */
  readonly frame: Buffer;
  /** From when on it may be made anew, on the clock of the process. */
  readonly until: number;
  end?: End;
}

export class CommittedDocument {
  /** What makes the document: first the bulk of it, and then what came since. */
  #updates: Uint8Array[];
  /** The first of these, for newcomers; made when one comes. */
  #whole: Whole | undefined;
  /** The frames of the others. */
  #newer: Buffer[];
  /** All that a newcomer gets, until something is added. */
  #forNewcomers: readonly Buffer[] | undefined;
  readonly #recent: Recent[] = [];
  /** What has come since a compaction took the updates; undefined while there is none. */
  #sinceTaken: Uint8Array[] | undefined;
  #bytes: number;

  constructor(updates: readonly Uint8Array[] = []) {
    this.#updates = [...updates];
    this.#newer = [];
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
    const frame = frameOf([updateMessage(update)]);
    this.#updates.push(update);
    this.#sinceTaken?.push(update);
    this.#bytes += update.byteLength;
    if (this.#whole) this.#newer.push(frame);
    this.#forNewcomers = undefined;
    this.#recent.push({ update, frame });
    if (this.#recent.length > RECENT) this.#recent.shift();
    return frame;
  }

  /** The updates for a compaction, which ends with `compacted` or `notCompacted`. */
  take(): readonly Uint8Array[] {
    this.#sinceTaken = [];
    return [...this.#updates];
  }

  /** Puts one update in the place of those that were taken, which holds the same. */
  compacted(update: Uint8Array): void {
    this.#updates = [update, ...(this.#sinceTaken ?? [])];
    this.#sinceTaken = undefined;
    this.#bytes = sizeOf(this.#updates);
    this.#whole = undefined;
    this.#newer = [];
    this.#forNewcomers = undefined;
  }

  /** The compaction for which `take` was called failed: the updates stay as they are, and may be taken again. */
  notCompacted(): void {
    this.#sinceTaken = undefined;
  }

  /** The frames for who has nothing, the same bytes for all who come before something is added. */
  whole(): readonly Buffer[] {
    if (this.#updates.length === 0) return [NOTHING_MORE];
    const { frame } = this.#upToDate();
    return (this.#forNewcomers ??= piecesOf(frame, [...this.#newer, NOTHING_MORE]));
  }

  /**
   * The frames for who has this state vector, in a document that has one writer: since that writer
   * adds something with each update, who has the end of one has all before it.
   */
  since(stateVector: End): readonly Buffer[] {
    const known = this.#recent.findLastIndex((recent) => {
      recent.end ??= endOf(recent.update);
      return isCovered(recent.end, stateVector);
    });
    if (known >= 0) {
      const missed = this.#recent.slice(known + 1).map(({ frame }) => frame);
      return [Buffer.concat([...missed, NOTHING_MORE])];
    }
    const whole = this.#upToDate();
    whole.end ??= endOf(this.#updates[0] ?? NOTHING);
    if (!isCovered(whole.end, stateVector)) return this.whole();
    return [Buffer.concat([...this.#newer, NOTHING_MORE])];
  }

  /** Where each writer stands, for asking others what is missing here. */
  stateVector(): Uint8Array {
    this.#upToDate();
    return Y.encodeStateVectorFromUpdate(Y.mergeUpdates([NOTHING, ...this.#updates]));
  }

  #upToDate(): Whole {
    const began = performance.now();
    if (this.#whole && (began < this.#whole.until || this.#isNewerLittle(this.#whole))) {
      return this.#whole;
    }
    const update = this.#updates.length > 1 ? Y.mergeUpdates(this.#updates) : this.#updates[0];
    const frame = frameOf([updateMessage(update ?? NOTHING)]);
    // The bytes are kept once.
    this.#updates = update ? [frame.subarray(frame.byteLength - update.byteLength)] : [];
    this.#bytes = sizeOf(this.#updates);
    this.#newer = [];
    this.#forNewcomers = undefined;
    const cost = performance.now() - began;
    return (this.#whole = { frame, until: began + Math.max(WHOLE_EVERY_MS, cost / WHOLE_SHARE) });
  }

  /** Whether what came since the bulk was made is little enough to go beside it. */
  #isNewerLittle({ frame }: Whole): boolean {
    if (this.#newer.length > FEW_UPDATES) return false;
    return sizeOf(this.#newer) <= frame.byteLength * SMALL_SHARE;
  }
}

/** These frames in as few pieces as make sense: the bulk is not copied when it is large. */
function piecesOf(bulk: Buffer, others: readonly Buffer[]): readonly Buffer[] {
  if (bulk.byteLength > ONE_PIECE_BYTES) return [bulk, Buffer.concat(others)];
  return [Buffer.concat([bulk, ...others])];
}

function endOf(update: Uint8Array): End {
  return Y.parseUpdateMeta(update).to;
}

function isCovered(end: End, stateVector: End): boolean {
  return [...end].every(([client, clock]) => (stateVector.get(client) ?? 0) >= clock);
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
