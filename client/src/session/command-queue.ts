/**
 * The commands of this browser that the server has not confirmed. They survive a reload and a lost
 * connection, go in order, and are sent again until they are settled: the server answers a used id
 * with the same acknowledgement, so a second sending is harmless.
 */

import type { Command } from '@ambitiebord/shared/commands/registry';
import { COMMAND_BYTES } from '@ambitiebord/shared/domain/limits';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { Departures, replaces } from './command-order.ts';
import type { PendingStore, StoredCommand } from './pending-store.ts';

/** Commands that wait at most; more are refused at once. */
const LENGTH = 1_000;
/** Refusals that are kept for the person at most; older ones go. */
const REFUSALS = 100;
/** Commands under way at once. */
const IN_FLIGHT = 50;
/** Bytes left for what socket.io writes around a command. */
const ENVELOPE_BYTES = 1_000;
/** Milliseconds before a failed command goes again: the first time, and at most. */
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;
/** Failures inside the server after which a command counts as refused: it would fail for ever. */
const INTERNAL_FAILURES = 5;

/** Refusals that say nothing about the command itself. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'too-fast',
  'storage-failed',
  'storage-full',
  'stopping',
  'internal',
]);

/** Why the server cannot keep anything just now. */
export type StorageTrouble = Extract<ErrorCode, 'storage-full' | 'storage-failed'>;

export interface PendingCommand {
  readonly command: Command;
  readonly madeAt: number;
}

/** Sends one command; `settle` is called when its answer comes, if it comes. */
export type Transmit = (
  command: Command,
  settle: (acknowledgement: Acknowledgement) => void,
) => void;

interface Entry extends StoredCommand {
  refusal?: ErrorCode | undefined;
  /** `done`: acknowledged, while some document still lacks it. */
  state: 'waiting' | 'sent' | 'done';
  /** Why it was not done the last time, when that says nothing about it. */
  passing?: ErrorCode | undefined;
  /** Whether it may ever have reached the server. */
  departed: boolean;
  awaited: { readonly seq: number; readonly documents: readonly string[] };
  failures: number;
}

function entryOf(stored: StoredCommand, departed: boolean): Entry {
  return { ...stored, departed, state: 'waiting', awaited: { seq: 0, documents: [] }, failures: 0 };
}

interface QueueOptions {
  readonly store: PendingStore;
  /** Milliseconds since 1970 UTC by the server's clock. */
  readonly now: () => number;
  /** Whether this browser's copy of a document holds the commit; true for one it does not read. */
  readonly hasReached: (document: string, seq: number) => boolean;
  /** Something changed in `pending` or `refused`. */
  readonly changed: () => void;
  readonly refused: (command: Command) => void;
}

export class CommandQueue {
  readonly #options: QueueOptions;
  #entries: Entry[];
  #transmit: Transmit | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pending: readonly PendingCommand[] | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#entries = options.store.load().map((stored) => entryOf(stored, true));
  }

  /** What is laid over the records of the server, in order. The same array until it changes. */
  get pending(): readonly PendingCommand[] {
    this.#pending ??= this.#entries.filter(({ refusal }) => refusal === undefined);
    return this.#pending;
  }

  /** Whether the server cannot keep anything just now, by the last answer to what waits. */
  get storageTrouble(): StorageTrouble | undefined {
    return this.#entries
      .map(({ passing }) => passing)
      .find((code) => code === 'storage-full' || code === 'storage-failed');
  }

  get refused(): readonly { readonly command: Command; readonly code: ErrorCode }[] {
    return this.#entries.flatMap(({ command, refusal }) =>
      refusal === undefined ? [] : [{ command, code: refusal }],
    );
  }

  /**
   * Keeps a command and sends it when it can. Returns the id of a command that it replaced and that
   * will therefore never be sent, if there is one.
   */
  add(command: Command): string | undefined {
    const last = this.#entries.findLast(({ refusal }) => refusal === undefined);
    const replaced = last && !last.departed && replaces(command, last.command) ? last : undefined;
    if (replaced) this.#remove(replaced);

    const full = this.pending.length >= LENGTH;
    const order = (this.#entries.at(-1)?.order ?? 0) + 1;
    const entry = entryOf({ command, order, madeAt: this.#options.now() }, false);
    this.#entries.push(entry);
    this.#options.store.save(entry);
    if (bytesOf(command) > COMMAND_BYTES - ENVELOPE_BYTES) this.#refuse(entry, 'too-large');
    else if (full) this.#refuse(entry, 'full');
    this.#changed();
    this.#send();
    return replaced?.command.id;
  }

  /** There is a connection: everything that is not acknowledged goes again. */
  connected(transmit: Transmit): void {
    this.disconnected();
    this.#transmit = transmit;
    this.#send();
  }

  disconnected(): void {
    this.#transmit = undefined;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    for (const entry of this.#entries) if (entry.state === 'sent') entry.state = 'waiting';
  }

  /** Sends what is still here without waiting for answers, because the page may be going. */
  sendAll(): void {
    for (const entry of this.#entries) {
      if (entry.refusal === undefined && entry.state === 'waiting') this.#sendOne(entry);
    }
  }

  /** A document has changed: drops the commands that can now be seen in it. */
  documentsChanged(): void {
    const settled = this.#entries.filter((entry) => this.#isSettled(entry));
    if (settled.length === 0) return;
    for (const entry of settled) this.#remove(entry);
    this.#changed();
  }

  dismiss(commandId: string): void {
    const entry = this.#entries.find(
      ({ command, refusal }) => command.id === commandId && refusal !== undefined,
    );
    if (!entry) return;
    this.#remove(entry);
    this.#changed();
  }

  #send(): void {
    if (this.#retry !== undefined) return;
    const departures = new Departures();
    let inFlight = 0;
    for (const entry of this.#entries) {
      if (entry.refusal !== undefined || entry.state === 'done') continue;
      const free = departures.mayLeave(entry.command);
      if (entry.state === 'waiting' && free && inFlight < IN_FLIGHT) this.#sendOne(entry);
      if (entry.state === 'sent') inFlight++;
    }
  }

  #sendOne(entry: Entry): void {
    const transmit = this.#transmit;
    if (!transmit) return;
    entry.state = 'sent';
    entry.departed = true;
    transmit(entry.command, (acknowledgement) => {
      const open = entry.refusal === undefined && entry.state !== 'done';
      if (open && this.#entries.includes(entry)) this.#settle(entry, acknowledgement);
    });
  }

  #settle(entry: Entry, acknowledgement: Acknowledgement): void {
    if (acknowledgement.ok) {
      entry.state = 'done';
      entry.passing = undefined;
      entry.awaited = acknowledgement;
      if (this.#isSettled(entry)) {
        this.#remove(entry);
        this.#changed();
      }
    } else if (isPassing(acknowledgement.error.code, entry)) {
      entry.state = 'waiting';
      entry.failures++;
      entry.passing = acknowledgement.error.code;
      this.#sendLater(entry.failures);
      this.#changed();
    } else {
      this.#refuse(entry, acknowledgement.error.code);
      this.#changed();
    }
    this.#send();
  }

  #sendLater(failures: number): void {
    clearTimeout(this.#retry);
    const wait = Math.min(RETRY_MS * 2 ** failures, LONGEST_RETRY_MS) * (0.5 + Math.random() / 2);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#send();
    }, wait);
  }

  #isSettled({ state, awaited: { seq, documents } }: Entry): boolean {
    return (
      state === 'done' && documents.every((document) => this.#options.hasReached(document, seq))
    );
  }

  #refuse(entry: Entry, code: ErrorCode): void {
    entry.refusal = code;
    entry.passing = undefined;
    this.#options.store.save(entry);
    this.#options.refused(entry.command);
    const refused = this.#entries.filter(({ refusal }) => refusal !== undefined);
    for (const oldest of refused.slice(0, -REFUSALS)) this.#remove(oldest);
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((each) => each !== entry);
    this.#pending = undefined;
    this.#options.store.remove(entry.command.id);
  }

  #changed(): void {
    this.#pending = undefined;
    this.#options.changed();
  }
}

function isPassing(code: ErrorCode, { failures }: Entry): boolean {
  return PASSING.has(code) && (code !== 'internal' || failures < INTERNAL_FAILURES);
}

function bytesOf(command: Command): number {
  return new TextEncoder().encode(JSON.stringify(command)).byteLength;
}
