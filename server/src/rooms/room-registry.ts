/** The rooms that are open in this process. */

import { UNUSED_IMAGE_HOURS } from '@ambitiebord/shared/domain/limits';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import { CommitScheduler, type GroupCommit } from './commit-scheduler.ts';
import { Compactor } from './compactor.ts';
import { RoomCounters } from './counters.ts';
import { Room, type RoomDependencies } from './room.ts';
import { logFault, type RoomLog } from './room-log.ts';
import type { SocketUsage } from './room-sockets.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Milliseconds after which a room without people is unloaded. */
const UNLOAD_AFTER_MS = 60_000;

/**
 * Updates in the log of a room after which it is compacted when the server stops: with fewer, opening it
 * again is as fast, and a server with many rooms stops sooner.
 */
const COMPACT_AT_STOP_AFTER = 20;

const KINDS = ['command', 'board', 'own', 'group', 'pad'] as const;

export interface RoomRegistryDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: RoomLog;
  /** Hears of each transaction of the database. */
  readonly committed?: (commit: GroupCommit) => void;
  /** Hears to which step which participant took a room, once that is durable. */
  readonly wentTo?: NonNullable<RoomDependencies['wentTo']>;
}

/** What goes on in all rooms at this moment. */
export interface RoomsUsage extends SocketUsage {
  readonly rooms: number;
  /** Jobs that wait in all rooms, and in the room with the most. */
  readonly queued: number;
  readonly longestQueue: number;
}

export class RoomRegistry {
  readonly counters = new RoomCounters();
  readonly #dependencies: RoomRegistryDependencies;
  readonly #commits: CommitScheduler;
  readonly #compactor = new Compactor();
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #idleSince = new Map<string, number>();
  readonly #housekeeping: NodeJS.Timeout;
  #stopping = false;

  constructor(dependencies: RoomRegistryDependencies) {
    this.#dependencies = dependencies;
    this.#commits = new CommitScheduler(
      dependencies.store,
      dependencies.committed ?? (() => undefined),
    );
    this.#housekeeping = setInterval(() => this.#keepHouse(), KEEP_ALIVE_MS);
    this.#housekeeping.unref();
  }

  /** The room of a session. @throws CodedError `not-found`, or `stopping` while the server stops. */
  async open(sessionId: string): Promise<Room> {
    // A room has one writer: the next one is opened only when the last one is through.
    await this.#whenClosed(sessionId);
    if (this.#stopping) throw new CodedError('stopping');
    const open = this.#rooms.get(sessionId);
    if (open) return open;
    const opening = this.#load(sessionId);
    this.#rooms.set(sessionId, opening);
    try {
      return await opening;
    } catch (error) {
      this.#rooms.delete(sessionId);
      throw error;
    }
  }

  /** Compacts the log of a session. */
  async compact(sessionId: string): Promise<void> {
    const room = await this.open(sessionId);
    await room.compact();
  }

  /** Does away with images of a session that nothing has shown for long. */
  async sweepImages(sessionId: string): Promise<void> {
    const room = await this.open(sessionId);
    const now = this.#dependencies.clock.now();
    const imageSweep = { now, unusedUntil: now - UNUSED_IMAGE_HOURS * HOUR_MS };
    const swept = await room.transact(() => succeed({ value: undefined, rows: { imageSweep } }));
    if (!swept.ok) throw new CodedError(swept.error);
  }

  /** What goes on in the rooms that are open. */
  async usage(): Promise<RoomsUsage> {
    const opened = await Promise.allSettled(this.#rooms.values());
    const rooms = opened.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
    const sockets = { command: 0, board: 0, own: 0, group: 0, pad: 0 };
    let participants = 0;
    for (const { usage } of rooms.map((room) => room.sockets)) {
      participants += usage.participants;
      for (const kind of KINDS) sockets[kind] += usage.sockets[kind];
    }
    const queues = rooms.map(({ queueLength }) => queueLength);
    const queued = queues.reduce((sum, length) => sum + length, 0);
    const longestQueue = Math.max(0, ...queues);
    return { rooms: rooms.length, sockets, participants, queued, longestQueue };
  }

  /** Deletes a session: its sockets are told that it is gone, and nothing of it is kept. */
  delete(sessionId: string): Promise<void> {
    return this.#doAway(sessionId, () => this.#dependencies.store.deleteSession(sessionId));
  }

  /** Ends a session, likewise: only goals snapshots that are kept longer are left of it. */
  end(sessionId: string): Promise<void> {
    return this.#doAway(sessionId, () => this.#dependencies.store.endSession(sessionId));
  }

  async #doAway(sessionId: string, doAway: () => Promise<void>): Promise<void> {
    await this.#whenClosed(sessionId);
    const opening = this.#rooms.get(sessionId);
    await this.#close(sessionId, async () => {
      const room = await opening;
      await (room ? room.closeForGood(doAway) : doAway());
    });
  }

  /** Commits all that waits and closes all sockets; they are told to come back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#housekeeping);
    const rooms = await Promise.allSettled(this.#rooms.values());
    const open = rooms.filter((room) => room.status === 'fulfilled');
    await Promise.all(open.map((room) => room.value.close(COMPACT_AT_STOP_AFTER)));
    await this.#compactor.close();
    this.#rooms.clear();
  }

  async #load(sessionId: string): Promise<Room> {
    const session = await this.#dependencies.store.session(sessionId);
    if (!session || session.ended) throw new CodedError('not-found');
    return Room.load(sessionId, {
      ...this.#dependencies,
      commits: this.#commits,
      compactor: this.#compactor,
      counters: this.counters,
    });
  }

  /** Each room by itself: one that fails or closes slowly costs no other its keep-alive. */
  #keepHouse(): void {
    for (const [sessionId, opening] of this.#rooms) {
      void this.#keepRoom(sessionId, opening).catch((error: unknown) =>
        logFault(this.#dependencies.log, sessionId, error),
      );
    }
  }

  async #keepRoom(sessionId: string, opening: Promise<Room>): Promise<void> {
    const [outcome] = await Promise.allSettled([opening]);
    if (outcome.status === 'rejected') return; // Who opened it has heard why.
    const room = outcome.value;
    room.sockets.keepAlive();
    if (!room.idle) {
      this.#idleSince.delete(sessionId);
      return;
    }
    const since = this.#idleSince.get(sessionId) ?? performance.now();
    this.#idleSince.set(sessionId, since);
    if (performance.now() - since < UNLOAD_AFTER_MS || this.#closing.has(sessionId)) return;
    this.#idleSince.delete(sessionId);
    await this.#close(sessionId, () => room.close());
  }

  async #close(sessionId: string, work: () => Promise<void>): Promise<void> {
    const closing = work().finally(() => {
      this.#rooms.delete(sessionId);
      this.#closing.delete(sessionId);
    });
    this.#closing.set(sessionId, closing);
    await closing;
  }

  /** Resolves when no room of the session is being closed, whether that succeeded or not. */
  async #whenClosed(sessionId: string): Promise<void> {
    while (this.#closing.has(sessionId)) await Promise.allSettled([this.#closing.get(sessionId)]);
  }
}
