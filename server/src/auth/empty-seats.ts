/** Who joined with the room code and did not come yet: the sockets tell who did. */

import { UNUSED_SEAT_MINUTES } from '@ambitiebord/shared/domain/limits';
import type { Clock } from '../clock.ts';

/** Seats remembered at most, of all sessions; the oldest are forgotten, and so are kept for whoever took them. */
const REMEMBERED = 30_000;

/** A server that starts anew knows of none: then all seats stay. */
export class EmptySeats {
  readonly #clock: Clock;
  /** When each was taken, the oldest first. */
  readonly #since = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody joined. */
  add(sessionId: string, participantId: string): void {
    this.#since.set(keyOf(sessionId, participantId), this.#clock.now());
    const [oldest] = this.#since.keys();
    if (this.#since.size > REMEMBERED && oldest !== undefined) this.#since.delete(oldest);
  }

  /** Somebody came, or the seat is gone. */
  forget(sessionId: string, participantId: string): void {
    this.#since.delete(keyOf(sessionId, participantId));
  }

  /** The participants of a session who joined `UNUSED_SEAT_MINUTES` ago or longer and never came, the oldest first. */
  longSince(sessionId: string): string[] {
    const until = this.#clock.now() - UNUSED_SEAT_MINUTES * 60_000;
    const prefix = keyOf(sessionId, '');
    const found: string[] = [];
    for (const [key, since] of this.#since) {
      if (since > until) break;
      if (key.startsWith(prefix)) found.push(key.slice(prefix.length));
    }
    return found;
  }
}

const keyOf = (sessionId: string, participantId: string): string => `${sessionId} ${participantId}`;
