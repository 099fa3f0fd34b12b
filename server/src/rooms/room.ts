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
import type { Store, StoredAnswer } from '../store/store.ts';
import { bodyHashOf } from './body-hash.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import { RoomSockets } from './room-sockets.ts';
import { RoomState } from './room-state.ts';
import { answerKey, Tick, type CommitRows, type Job } from './tick.ts';

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
  #recovery: Promise<{ state: RoomState }> | undefined;
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
    this.sockets = new RoomSockets({
      log: dependencies.log,
      now: () => dependencies.clock.now(),
      state: () => this.#state,
      // A document must not be read while it holds what is not durable yet.
      whenCommitted: (read) => void this.#whenCommitted(read),
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

  /** The text of a pad. */
  padText(recordId: string): string {
    return this.#state?.padText(recordId) ?? '';
  }

  /** Executes a command from outside; resolves when the outcome is durable. */
  execute(actor: Actor, input: unknown): Promise<Acknowledgement> {
    // Also what is thrown becomes an answer: whoever calls this may wait for nothing else.
    return new Promise<Acknowledgement>((acknowledge) => {
      const parsed = parseCommand(input);
      if (!parsed.ok) return acknowledge({ ok: false, error: errorBody(parsed.error) });
      const command = parsed.value;
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

  /** Commits what waits, refuses what comes later, and closes the sockets. */
  async close(reason: 'gone' | 'stopping'): Promise<void> {
    this.#closed = reason;
    this.sockets.refuse();
    while (this.#running) await this.#running;
    if (reason === 'stopping' && this.#logLength > 0) await this.#compact();
    this.sockets.close(reason);
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
      if (this.#logLength > COMPACT_AFTER) await this.#compact();
    } catch (error) {
      this.#fault(error);
      this.#state = undefined;
      for (const job of jobs) fail(job, 'storage-failed');
    }
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

  async #reduceAndCommit(tick: Tick, jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) tick.run(job);
    const commit = tick.commit(this.sessionId);
    if (commit) {
      try {
        await this.#dependencies.commits.commit(commit);
      } catch (error) {
        // Whether it is durable is unknown, so the memory is thrown away and rebuilt from the log.
        this.#fault(error);
        this.#state = undefined;
        tick.failed();
        return;
      }
      this.#logLength += commit.updates.length;
      for (const { document, bytes, except } of tick.broadcasts) {
        this.sockets.broadcast(document, bytes, except);
      }
      this.sockets.rosterChanged();
    }
    tick.succeeded();
  }

  /** Calls back with the documents as they are stored; with none while the store fails. */
  async #whenCommitted(read: (state: RoomState | undefined) => void): Promise<void> {
    await this.#inFlight;
    try {
      const state = await this.#recovered();
      // A tick may have begun while the room was rebuilt.
      if (this.#inFlight) return await this.#whenCommitted(read);
      return read(state);
    } catch (error) {
      this.#fault(error);
      return read(undefined);
    }
  }

  /** The state, rebuilt from the log after a failed commit. @throws when the store fails. */
  async #recovered(): Promise<RoomState> {
    if (this.#state) return this.#state;
    this.#recovery ??= loadState(this.sessionId, this.#dependencies).finally(() => {
      this.#recovery = undefined;
    });
    const { state } = await this.#recovery;
    this.#state ??= state;
    return this.#state;
  }

  async #compact(): Promise<void> {
    const state = this.#state;
    if (!state) return;
    await this.#dependencies.store.compact(this.sessionId, state.seq, state.compacted());
    this.#logLength = 0;
  }

  #fault(error: unknown): void {
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
    // Messages of errors may quote what people wrote; the first frames of the stack do not.
    const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
    this.#dependencies.log.error(
      { sessionId: this.sessionId, error: name, frames: frames?.slice(0, 4) },
      'a room failed at its work',
    );
  }
}

async function loadState(
  sessionId: string,
  { store, commits }: RoomDependencies,
): Promise<{ state: RoomState; logLength: number }> {
  const stored = await store.loadRoom(sessionId);
  const state = new RoomState(stored);
  const migrations = state.migrations();
  if (migrations.length === 0) return { state, logLength: stored.logLength };
  const seq = state.seq + 1;
  await commits.commit({ sessionId, seq, updates: state.write(migrations, seq) });
  return loadState(sessionId, { store, commits } as RoomDependencies);
}

/** The answers that the store has for these jobs: to re-sent commands, and to those to be undone. */
async function storedAnswers(
  store: Store,
  sessionId: string,
  jobs: readonly Job[],
): Promise<Map<string, StoredAnswer>> {
  const wanted = jobs.flatMap((job) => {
    if (job.kind !== 'command') return [];
    const { participantId } = job.actor;
    const ids = [job.command.id];
    if (job.command.type === 'undo') ids.push(job.command.commandId);
    return ids.map((commandId) => ({ participantId, commandId }));
  });
  const answers = new Map<string, StoredAnswer>();
  for (const { participantId, commandId } of wanted) {
    const answer = await store.answer(sessionId, participantId, commandId);
    if (answer) answers.set(answerKey(participantId, commandId), answer);
  }
  return answers;
}

function fail(job: Job, code: ErrorCode): void {
  if (job.kind === 'command') job.acknowledge({ ok: false, error: errorBody(code) });
  else if (job.kind === 'work') job.settle(code);
}
