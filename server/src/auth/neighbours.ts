/** Which sessions people behind an address are in: whoever comes in there too is their neighbour. */

import type { Clock } from '../clock.ts';
import { networkOf } from './network.ts';

/** Networks remembered at most, and sessions of each; beyond that the longest unseen are forgotten. */
const NETWORKS = 10_000;
const SESSIONS = 200;

/** Milliseconds after the last sign of somebody: longer than a workshop with its lunch. */
const REMEMBERED_MS = 12 * 60 * 60_000;

export class Neighbours {
  readonly #clock: Clock;
  /** Per network, when each session was last seen there, the longest unseen first. */
  readonly #seen = new Map<string, Map<string, number>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody behind this address is in this session. */
  add(address: string, sessionId: string): void {
    const network = networkOf(address);
    const sessions = this.#seen.get(network) ?? new Map<string, number>();
    this.#seen.delete(network);
    this.#seen.set(network, sessions);
    sessions.delete(sessionId);
    sessions.set(sessionId, this.#clock.now());
    forgetFirst(sessions, SESSIONS);
    forgetFirst(this.#seen, NETWORKS);
  }

  /** Whether somebody behind this address was in this session lately. */
  has(address: string, sessionId: string): boolean {
    const seenAt = this.#seen.get(networkOf(address))?.get(sessionId);
    return seenAt !== undefined && this.#clock.now() - seenAt < REMEMBERED_MS;
  }
}

function forgetFirst(map: Map<string, unknown>, size: number): void {
  const [first] = map.keys();
  if (map.size > size && first !== undefined) map.delete(first);
}
