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
import { attempt } from '../fault.ts';
import type { RoomCommit, Store } from '../store/store.ts';
import { bodyHashOf } from './body-hash.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import type { CommittedRoom } from './committed-room.ts';
import type { Compactor } from './compactor.ts';
import type { RoomCounters } from './counters.ts';
import { fail, storedFor, type CommitRows, type Job } from './jobs.ts';
import { loadRoom } from './load-room.ts';
import { Pace } from './pace.ts';
import { logFault, type RoomLog } from './room-log.ts';
import { RoomSockets } from './room-sockets.ts';
import { RoomState } from './room-state.ts';
import { Tick, type WentTo } from './tick.ts';

/** A person has three sockets or so: with 10 people a tick comes every 2.4 ms, with 200 every 48 ms. */
const PACE = { perSocketMs: 0.08, largestMs: 50 };

export interface RoomDependencies {
  readonly store: Store;
  readonly commits: CommitScheduler;
  readonly compactor: Pick<Compactor, 'compact'>;
  readonly counters: RoomCounters;
  readonly clock: Clock;
  readonly log: RoomLog;
  /** Hears to which step which participant took a room, once that is durable. */
  readonly wentTo?: (room: Room, ...moved: Parameters<WentTo>) => void;
}

export class Room {
  readonly sessionId: string;
  readonly sockets: RoomSockets;
  readonly #dependencies: RoomDependencies;
  /** What is durable, and what all readers get. */
  #committed: CommittedRoom;
  /** The same unpacked, for work; not there until somebody writes. */
  #state: RoomState | undefined;
  /** A commit failed, or nobody knows whether it did: what is durable has to be read anew. */
  #uncertain = false;
  #recovery: Promise<void> | undefined;
  /** The number of the last commit that was told to the readers. */
  #told: number;
  #queue: Job[] = [];
  #running: Promise<void> | undefined;
  /** While the state holds what is not durable yet. */
  #inFlight: Promise<void> | undefined;
  #compacting: Promise<void> | undefined;
  readonly #pace = new Pace(PACE);
  #closed: 'gone' | 'stopping' | undefined;

  private constructor(sessionId: string, dependencies: RoomDependencies, committed: CommittedRoom) {
    this.sessionId = sessionId;
    this.#dependencies = dependencies;
    this.#committed = committed;
    this.#told = committed.seq;
    this.sockets = new RoomSockets({
      log: dependencies.log,
      counters: dependencies.counters,
      now: () => dependencies.clock.now(),
      committed: () => this.#committed,
      queuePadUpdate: (connection, update, refusePad) =>
        this.#add({ kind: 'pad', connection, update, refuse: refusePad }),
    });
  }

  /** Opens a room from the store, bringing its records to the current versions first. */
  static async load(sessionId: string, dependencies: RoomDependencies): Promise<Room> {
    try {
      return new Room(sessionId, dependencies, await loadRoom(sessionId, dependencies));
    } catch (error) {
      // What is stored cannot be read, or not be understood: this room is closed, and no other.
      logFault(dependencies.log, sessionId, error);
      throw new CodedError(storageCodeOf(error), { cause: error });
    }
  }

  /** The records of the board, with what is being committed right now. */
  board(): Records {
    return this.#unpacked().board;
  }

  /** Reads the board as it is stored, or while the store cannot be read, as it last was. */
  async readBoard<T>(read: (board: Records) => T): Promise<T> {
    await this.#inFlight;
    await this.#certain().catch(this.#fault);
    // A tick may have begun while the room was read anew.
    return this.#inFlight ? this.readBoard(read) : read(this.board());
  }

  /** The records of a document, likewise. */
  records(document: string): Records {
    return this.#unpacked().records.get(document) ?? new Map();
  }

  /** Replaces the log by whole documents, so that nothing overwritten is in it. Never rejects: what fails is tried again later. */
  async compact(): Promise<void> {
    // One that is under way may have begun too early.
    await this.#compacting;
    await this.#compact();
  }

  /** The text of a pad, with what is being committed right now. */
  padText(recordId: string): string {
    return this.#unpacked().padText(recordId);
  }

  /** Jobs that wait for a tick. */
  get queueLength(): number {
    return this.#queue.length;
  }

  /** Executes a command from outside; resolves when the outcome is durable. */
  execute(actor: Actor, input: unknown): Promise<Acknowledgement> {
    // Also what is thrown becomes an answer: whoever calls this waits for nothing else.
    return new Promise<Acknowledgement>((acknowledge) => {
      const parsed = parseCommand(input);
      const type = parsed.ok ? parsed.value.type : 'unknown';
      const answer = (acknowledgement: Acknowledgement): void => {
        this.#dependencies.counters.countCommand(type, acknowledgement);
        acknowledge(acknowledgement);
      };
      if (!parsed.ok) return answer({ ok: false, error: errorBody(parsed.error) });
      const { value: command } = parsed;
      const bodyHash = bodyHashOf(command);
      return this.#add({ kind: 'command', actor, command, bodyHash, acknowledge: answer });
    }).catch((error: unknown): Acknowledgement => {
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

  /**
   * Commits what waits, refuses what comes later, and sends the sockets away to come back. A log that is
   * longer than this is compacted then.
   */
  async close(compactAfter = 0): Promise<void> {
    await this.#drain('stopping');
    this.sockets.close('stopping');
    if (this.#committed.logLength > compactAfter) await this.#compact();
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
    await this.#compacting;
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
    const wait = this.#pace.wait(this.sockets.size);
    await new Promise<void>((resolve) => {
      if (wait > 0) setTimeout(resolve, wait);
      else setImmediate(resolve);
    });
    const jobs = this.#queue;
    this.#queue = [];
    try {
      await this.#tick(jobs);
    } catch (error) {
      this.#fault(error);
      this.#failAll(jobs, error);
    }
    if (this.#committed.isLogLong) void this.#compact();
    this.#running = this.#queue.length > 0 ? this.#run() : undefined;
  }

  async #tick(jobs: readonly Job[]): Promise<void> {
    await this.#certain();
    const stored = await storedFor(this.#dependencies.store, this.sessionId, jobs);
    const now = this.#dependencies.clock.now();
    const wentTo: WentTo = (...moved) => this.#dependencies.wentTo?.(this, ...moved);
    const tick = new Tick(this.#unpacked(), now, stored, this.#fault, wentTo);
    this.#inFlight = this.#reduceAndCommit(tick, jobs).finally(() => {
      this.#inFlight = undefined;
    });
    await this.#inFlight;
  }

  /** Never rejects: what fails is told. */
  async #reduceAndCommit(tick: Tick, jobs: readonly Job[]): Promise<void> {
    let commit: RoomCommit | undefined;
    try {
      for (const job of jobs) tick.run(job);
      commit = tick.commit(this.sessionId);
      if (commit) await this.#dependencies.commits.commit(commit);
      this.#pace.tick(() => {
        // Before the broadcast: the device keeps what was private until then.
        this.#sendAway(tick);
        if (commit) {
          if (tick.changesReaders) this.sockets.sendAwayWhoMayNotRead(() => this.board());
          this.sockets.broadcast(this.#committed.append(commit), tick.broadcasts);
          this.#told = commit.seq;
        }
        tick.succeeded();
      });
    } catch (error) {
      // Whether it is durable is unknown, so what is in memory is thrown away and read anew.
      this.#fault(error);
      this.#state = undefined;
      this.#uncertain = true;
      if (commit && (await this.#isDurable(commit))) {
        this.#sendAway(tick);
        tick.succeeded();
      } else this.#failAll(jobs, error);
    }
  }

  /** Ends the connections of who was taken out of the session. */
  #sendAway({ removals }: Tick): void {
    for (const { participantId } of removals) {
      attempt(() => this.sockets.remove(participantId), this.#fault);
    }
  }

  #failAll(jobs: readonly Job[], error: unknown): void {
    for (const job of jobs) attempt(() => fail(job, storageCodeOf(error)), this.#fault);
  }

  /** Whether a commit is there although its answer was lost: nobody else makes one with its number. */
  async #isDurable({ seq }: RoomCommit): Promise<boolean> {
    await this.#certain().catch(this.#fault);
    return !this.#uncertain && this.#committed.seq === seq;
  }

  /** The documents and records for work, with what is being committed right now. */
  #unpacked(): RoomState {
    return (this.#state ??= new RoomState(this.#committed));
  }

  /** Resolves when it is known what is durable. @throws when the store fails. */
  async #certain(): Promise<void> {
    if (!this.#uncertain) return;
    this.#recovery ??= this.#recover().finally(() => {
      this.#recovery = undefined;
    });
    await this.#recovery;
  }

  async #recover(): Promise<void> {
    this.#committed = await loadRoom(this.sessionId, this.#dependencies);
    this.#state = undefined;
    this.#uncertain = false;
    // What was durable after all must reach who reads: later updates build on it.
    if (this.#committed.seq !== this.#told) {
      this.sockets.sendAwayWhoMayNotRead(() => this.board());
      this.sockets.broadcastWhole();
    }
    this.#told = this.#committed.seq;
  }

  /** Replaces the log by whole documents, beside the work of the room. */
  #compact(): Promise<void> {
    return (this.#compacting ??= this.#compactAll().finally(() => {
      this.#compacting = undefined;
    }));
  }

  /** Once, and again while the log grew long meanwhile. When it fails, it is tried again after as many updates. */
  async #compactAll(): Promise<void> {
    const committed = this.#committed;
    do {
      const compaction = committed.toCompact();
      try {
        const documents = await this.#dependencies.compactor.compact(compaction.documents);
        await this.#dependencies.store.compact(this.sessionId, compaction.seq, documents);
        committed.compacted(documents);
      } catch (error) {
        committed.notCompacted(compaction);
        return this.#fault(error);
      }
    } while (committed.isLogLong && !this.#closed);
    return undefined;
  }

  readonly #fault = (error: unknown): void =>
    logFault(this.#dependencies.log, this.sessionId, error);
}

/** The code for who asked for what could not be stored or read. */
function storageCodeOf(error: unknown): ErrorCode {
  return error instanceof CodedError ? error.code : 'storage-failed';
}
