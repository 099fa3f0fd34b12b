/** Erases what is past its date: when the server starts, and every day. */

import { DAY_MS } from '@ambitiebord/shared/domain/days';
import type { Clock } from '../clock.ts';
import { faultOf } from '../fault.ts';
import type { RoomLog } from '../rooms/room-log.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds between two looks at the clock; what failed is tried again at the next one. */
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** Sessions that are ended together: their traces are wiped in one go, and each holds a room open meanwhile. */
const BATCH = 50;

export interface ExpiryDependencies {
  readonly store: Store;
  readonly rooms: Pick<RoomRegistry, 'end' | 'compact' | 'sweepImages'>;
  readonly clock: Clock;
  readonly log: RoomLog;
  /** Milliseconds that passed, by a clock that nobody sets; only differences count. */
  readonly steady?: () => number;
}

export class Expiry {
  readonly #dependencies: ExpiryDependencies;
  #timer: NodeJS.Timeout | undefined;
  /** When it last went through, on the injected clock. */
  #last = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;
  readonly #steady: () => number;
  /** What both clocks said at the last look. */
  #seen: { readonly now: number; readonly steady: number } | undefined;
  /** Until when nothing is erased, on the steady clock. */
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(dependencies: ExpiryDependencies) {
    this.#dependencies = dependencies;
    this.#steady = dependencies.steady ?? (() => performance.now());
  }

  /** Begins now, beside everything else, and goes on every day until `stop`. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
    void this.look();
  }

  /** What is under way goes on at the next start. */
  stop(): void {
    clearInterval(this.#timer);
  }

  /** Erases what is due, unless that was done in the last 24 hours. Never rejects: what fails is told in the log. */
  look(): Promise<void> {
    if (this.#mistrustsClock()) return Promise.resolve();
    if (this.#dependencies.clock.now() - this.#last < DAY_MS) return Promise.resolve();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * What is erased does not come back, so a clock that leapt by more than a day is believed only when it
   * went on steadily for a day after. It also leaps when the computer slept: then it is a day later.
   */
  #mistrustsClock(): boolean {
    const [now, steady] = [this.#dependencies.clock.now(), this.#steady()];
    const before = this.#seen ?? { now, steady };
    this.#seen = { now, steady };
    if (Math.abs(now - before.now - (steady - before.steady)) > DAY_MS) {
      this.#heldUntil = steady + DAY_MS;
      this.#last = Number.NEGATIVE_INFINITY;
      this.#dependencies.log.warn({}, 'the clock leapt: nothing is erased for a day');
    }
    return steady < this.#heldUntil;
  }

  async #run(): Promise<void> {
    const { store, rooms, clock, log } = this.#dependencies;
    const now = clock.now();
    try {
      // Logs with what was private of who was taken out, or with a name whose erasure was cut short.
      const compacted = await this.#each(await store.sessionsToCompact(), (id) =>
        rooms.compact(id),
      );
      await store.eraseDueSnapshots(now);
      let ended = 0;
      for (;;) {
        const due = await store.dueSessions(now, BATCH);
        if (due.length === 0) break;
        await this.#end(due);
        ended += due.length;
      }
      const swept = await this.#each(await store.sessionsWithImages(), (id) =>
        rooms.sweepImages(id),
      );
      await store.finishErasing();
      if (compacted && swept) this.#last = now;
      if (ended > 0) log.info({ sessions: ended }, 'erased what was past its date');
    } catch (error) {
      log.warn(faultOf(error), 'what is past its date could not be erased yet');
    }
  }

  /** Whether it could be done for all; one room that cannot be opened keeps nothing else from its end. */
  async #each(
    sessionIds: readonly string[],
    work: (sessionId: string) => Promise<void>,
  ): Promise<boolean> {
    let all = true;
    for (const sessionId of sessionIds) {
      // What went wrong stands in the log of the room.
      const [outcome] = await Promise.allSettled([work(sessionId)]);
      all &&= outcome.status === 'fulfilled';
    }
    return all;
  }

  /** @throws the first error, after all were tried: one room that fails keeps no other from its end. */
  async #end(sessionIds: readonly string[]): Promise<void> {
    const outcomes = await Promise.allSettled(
      sessionIds.map((sessionId) => this.#dependencies.rooms.end(sessionId)),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }
}
