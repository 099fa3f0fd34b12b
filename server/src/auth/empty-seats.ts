/** Who joined with the room code and never came: the sockets tell who did, and the store keeps it. */

import { UNUSED_SEAT_MINUTES } from '@ambitiebord/shared/domain/limits';
import type { Clock } from '../clock.ts';
import { faultOf } from '../fault.ts';
import type { StoredSeat, Store } from '../store/store.ts';

/** Milliseconds until it is stored who came: many come together, and then it is one transaction. */
const STORE_AFTER_MS = 1_000;
/** People remembered at most who came, of all sessions: of those nothing needs to be stored again. */
const REMEMBERED = 30_000;

export interface EmptySeatsOptions {
  readonly store: Pick<Store, 'markCame' | 'neverCame'>;
  readonly clock: Clock;
  readonly log: { error: (fault: object, message: string) => void };
}

/** Knows which seats nobody ever used, also from before the server started. To be ended with `close`. */
export class EmptySeats {
  readonly #options: EmptySeatsOptions;
  /** Who came since the server started, the longest ago first. */
  readonly #came = new Set<string>();
  readonly #unstored: StoredSeat[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: EmptySeatsOptions) {
    this.#options = options;
  }

  /** Somebody was let in on a socket. */
  came(sessionId: string, participantId: string): void {
    const key = keyOf(sessionId, participantId);
    if (this.#came.has(key)) return;
    this.#came.add(key);
    const [oldest] = this.#came;
    if (this.#came.size > REMEMBERED && oldest !== undefined) this.#came.delete(oldest);
    this.#unstored.push({ sessionId, participantId });
    this.#timer ??= setTimeout(() => void this.#store(), STORE_AFTER_MS).unref();
  }

  /** Whether somebody came since the server started, stored or not. */
  hasCome(sessionId: string, participantId: string): boolean {
    return this.#came.has(keyOf(sessionId, participantId));
  }

  /**
   * The partners of a session who joined `UNUSED_SEAT_MINUTES` ago or longer and never came, the longest ago first.
   * Some may have come just now, or come soon: ask `hasCome` at the moment that it matters.
   */
  longSince(sessionId: string): Promise<string[]> {
    const { store, clock } = this.#options;
    return store.neverCame(sessionId, clock.now() - UNUSED_SEAT_MINUTES * 60_000);
  }

  /** Stores what waits for it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#store();
  }

  async #store(): Promise<void> {
    this.#timer = undefined;
    const seats = this.#unstored.splice(0);
    try {
      if (seats.length > 0) await this.#options.store.markCame(seats);
    } catch (error) {
      // They are tried again with whoever comes next; until the server stops it knows them anyway.
      this.#unstored.unshift(...seats);
      this.#options.log.error(faultOf(error), 'who came was not stored');
    }
  }
}

const keyOf = (sessionId: string, participantId: string): string => `${sessionId} ${participantId}`;
