/**
 * A room: one queue, one writer. Commands, joins and pad updates wait in the queue and are taken in
 * short ticks; what a tick changes is committed durably before anybody is told.
 */

import { parseCommand } from '@ambitiebord/shared/commands/registry';
import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { refuse, succeed, type Result } from '@ambitiebord/shared/domain/result';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { Records } from '@ambitiebord/shared/records/registry';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { bodyHashOf } from './body-hash.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import { fail, storedAnswers, type CommitRows, type Job } from './jobs.ts';
import { loadState } from './load-state.ts';
import { RoomSockets } from './room-sockets.ts';
import type { RoomState } from './room-state.ts';
import { Tick } from './tick.ts';

/**
 * Milliseconds between two ticks of a large room, where each costs a message to every socket. A small
 * room starts one at once.
 */
const TICK_MS = 10;
const LARGE_ROOM_SOCKETS = 40;

/** Updates in the log after which the room is compacted. */
const COMPACT_AFTER = 1_000;

/** What a room tells the operator's log; never anybody's text. */
export interface RoomLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface RoomDependencies {
  readonly store: Store;
  readonly commits: CommitScheduler;
  readonly clock: Clock;
  readonly log: RoomLog;
}

export class Room {
  readonly sessionId: string;
  readonly sockets: RoomSockets;
  readonly #dependencies: RoomDependencies;
  /** Undefined after a failed commit, until it has been rebuilt from the log. */
  #state: RoomState | undefined;
  #logLength: number;
  #queue: Job[] = [];
  #running: Promise<void> | undefined;
  /** While the documents hold what is not durable yet. */
  #inFlight: Promise<void> | undefined;
  #recovery: Promise<RoomState> | undefined;
  /** The number of the last commit that was told to the readers. */
  #told: number;
  #lastTick = 0;
  #closed: 'gone' | 'stopping' | undefined;

  private constructor(
    sessionId: string,
    dependencies: RoomDependencies,
    loaded: { state: RoomState; logLength: number },
  ) {
    this.sessionId = sessionId;
    this.#dependencies = dependencies;
    this.#state = loaded.state;
    this.#logLength = loaded.logLength;
    this.#told = loaded.state.seq;
    this.sockets = new RoomSockets({
      log: dependencies.log,
      now: () => dependencies.clock.now(),
      state: () => this.#state,
      // A document must not be read while it holds what is not durable yet.
      whenCommitted: (read) =>
        void this.#whenCommitted(read).catch((error: unknown) => this.#fault(error)),
      queuePadUpdate: (connection, update, refusePad) =>
        this.#add({ kind: 'pad', connection, update, refuse: refusePad }),
    });
  }

  /** Opens a room from the store, bringing its records to the current versions first. */
  static async load(sessionId: string, dependencies: RoomDependencies): Promise<Room> {
    return new Room(sessionId, dependencies, await loadState(sessionId, dependencies));
  }

  /** The records of the board, with what is being committed right now. */
  board(): Records {
    return this.#state?.board ?? new Map();
  }

  /** Reads the board as it is stored. @throws CodedError `storage-failed` while the store fails. */
  readBoard<T>(read: (board: Records) => T): Promise<T> {
    return this.#whenCommitted((state) => {
      if (!state) throw new CodedError('storage-failed');
      return read(state.board);
    });
  }

  /** The text of a pad, with what is being committed right now. */
  padText(recordId: string): string {
    return this.#state?.padText(recordId) ?? '';
  }

  /** Executes a command from outside; resolves when the outcome is durable. */
  execute(actor: Actor, input: unknown): Promise<Acknowledgement> {
    // Also what is thrown becomes an answer: whoever calls this waits for nothing else.
    return new Promise<Acknowledgement>((acknowledge) => {
      const parsed = parseCommand(input);
      if (!parsed.ok) return acknowledge({ ok: false, error: errorBody(parsed.error) });
      const { value: command } = parsed;
      const bodyHash = bodyHashOf(command);
      return this.#add({ kind: 'command', actor, command, bodyHash, acknowledge });
    }).catch((error: unknown) => {
      this.#fault(error);
      return { ok: false, error: errorBody('internal') };
    });
  }

  /**
   * Does the server's own work in the queue of the room: reduces it, commits it together with its
   * rows, and then resolves with its value or with the code of the refusal.
   */
  transact<T>(
    work: (transaction: Transaction) => Result<{ value: T; rows?: CommitRows }, ErrorCode>,
  ): Promise<Result<T, ErrorCode>> {
    return new Promise((resolve) => {
      let done: { value: T; rows?: CommitRows } | undefined;
      this.#add({
        kind: 'work',
        run: (transaction) => {
          const outcome = work(transaction);
          if (!outcome.ok) return outcome.error;
          done = outcome.value;
          return undefined;
        },
        rows: () => done?.rows ?? {},
        settle: (refusal) =>
          resolve(done && !refusal ? succeed(done.value) : refuse(refusal ?? 'internal')),
      });
    });
  }

  /** Whether nobody is connected and nothing is under way. */
  get idle(): boolean {
    return this.sockets.size === 0 && this.#queue.length === 0 && !this.#running;
  }

  /** Commits what waits, refuses what comes later, and sends the sockets away to come back. */
  async close(): Promise<void> {
    await this.#drain('stopping');
    if (this.#logLength > 0) await this.#compact();
    this.sockets.close('stopping');
  }

  /**
   * Commits what waits, does away with the session, and only then tells the sockets that it is gone;
   * when that fails, that they are to come back.
   */
  async closeForGood(doAway: () => Promise<void>): Promise<void> {
    await this.#drain('gone');
    let reason: 'gone' | 'stopping' = 'stopping';
    try {
      await doAway();
      reason = 'gone';
    } finally {
      this.sockets.close(reason);
    }
  }

  async #drain(reason: 'gone' | 'stopping'): Promise<void> {
    this.#closed = reason;
    this.sockets.refuse();
    while (this.#running) await this.#running;
  }

  #add(job: Job): void {
    if (this.#closed) {
      fail(job, this.#closed === 'gone' ? 'not-found' : 'stopping');
      return;
    }
    this.#queue.push(job);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // At once (what arrives in the same turn of the event loop joins), or with the tick.
    const busy = this.sockets.size > LARGE_ROOM_SOCKETS;
    const wait = busy ? this.#lastTick + TICK_MS - performance.now() : 0;
    await new Promise<void>((resolve) => {
      if (wait > 0) setTimeout(resolve, wait);
      else setImmediate(resolve);
    });
    this.#lastTick = performance.now();
    const jobs = this.#queue;
    this.#queue = [];
    try {
      await this.#tick(jobs);
    } catch (error) {
      this.#fault(error);
      for (const job of jobs) fail(job, 'storage-failed');
    }
    if (this.#logLength > COMPACT_AFTER) await this.#compact();
    this.#running = this.#queue.length > 0 ? this.#run() : undefined;
  }

  async #tick(jobs: readonly Job[]): Promise<void> {
    const state = await this.#recovered();
    const answers = await storedAnswers(this.#dependencies.store, this.sessionId, jobs);
    const now = this.#dependencies.clock.now();
    const tick = new Tick(state, now, answers, (error) => this.#fault(error));
    this.#inFlight = this.#reduceAndCommit(tick, jobs);
    await this.#inFlight;
    this.#inFlight = undefined;
  }

  /** Never rejects: what fails is told. */
  async #reduceAndCommit(tick: Tick, jobs: readonly Job[]): Promise<void> {
    try {
      for (const job of jobs) tick.run(job);
      const commit = tick.commit(this.sessionId);
      if (commit) {
        await this.#dependencies.commits.commit(commit);
        this.#logLength += commit.updates.length;
        for (const { document, bytes, except } of tick.broadcasts) {
          this.sockets.broadcast(document, bytes, except);
        }
        this.#told = commit.seq;
        this.sockets.rosterChanged();
      }
      tick.succeeded();
    } catch (error) {
      // Whether it is durable is unknown, so the memory is thrown away and rebuilt from the log.
      this.#fault(error);
      this.#state = undefined;
      for (const job of jobs) fail(job, 'storage-failed');
    }
  }

  /** Reads the documents as they are stored; none while the store fails. */
  async #whenCommitted<T>(read: (state: RoomState | undefined) => T): Promise<T> {
    await this.#inFlight;
    const state = await this.#recovered().catch((error: unknown) => this.#fault(error));
    // A tick may have begun while the room was rebuilt.
    return this.#inFlight ? this.#whenCommitted(read) : read(state);
  }

  /** The state, rebuilt from the log after a failed commit. @throws when the store fails. */
  async #recovered(): Promise<RoomState> {
    if (this.#state) return this.#state;
    this.#recovery ??= this.#recover().finally(() => {
      this.#recovery = undefined;
    });
    return this.#recovery;
  }

  async #recover(): Promise<RoomState> {
    const { state, logLength } = await loadState(this.sessionId, this.#dependencies);
    this.#state = state;
    this.#logLength = logLength;
    // What was durable after all must reach who reads: later updates build on it.
    if (state.seq !== this.#told) this.sockets.broadcastWhole(state);
    this.#told = state.seq;
    this.sockets.rosterChanged();
    return state;
  }

  /** Replaces the log by whole documents; when that fails, it is tried again after as many updates. */
  async #compact(): Promise<void> {
    this.#logLength = 0;
    const state = this.#state;
    if (!state) return;
    try {
      const documents = state.compacted();
      await this.#dependencies.store.compact(this.sessionId, state.seq, documents);
      state.countPadBytes(documents);
    } catch (error) {
      this.#fault(error);
    }
  }

  #fault(error: unknown): undefined {
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
    // Messages of errors may quote what people wrote; the first frames of the stack do not.
    const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
    this.#dependencies.log.error(
      { sessionId: this.sessionId, error: name, frames: frames?.slice(0, 4) },
      'a room failed at its work',
    );
    return undefined;
  }
}
