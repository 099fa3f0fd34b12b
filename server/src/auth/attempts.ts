/** Counts what an address does, to stop it when it does that too often. */

import { isIPv6 } from 'node:net';
import type { Clock } from '../clock.ts';

/** Addresses remembered at most; beyond that the longest known are forgotten. */
const ADDRESSES = 10_000;

interface Count {
  /** When counting began, in milliseconds since 1970 UTC. */
  readonly since: number;
  times: number;
}

export class Attempts {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #clock: Clock;
  readonly #counts = new Map<string, Count>();

  /** At most `limit` times within `windowMs` milliseconds. */
  constructor(limit: number, windowMs: number, clock: Clock) {
    this.#limit = limit;
    this.#windowMs = windowMs;
    this.#clock = clock;
  }

  /** Whether the address may try (again). */
  allows(address: string): boolean {
    return (this.#current(address)?.times ?? 0) < this.#limit;
  }

  count(address: string): void {
    const current = this.#current(address);
    if (current) {
      current.times += 1;
      return;
    }
    const [oldest] = this.#counts.keys();
    if (this.#counts.size >= ADDRESSES && oldest !== undefined) this.#counts.delete(oldest);
    this.#counts.set(networkOf(address), { since: this.#clock.now(), times: 1 });
  }

  #current(address: string): Count | undefined {
    const key = networkOf(address);
    const count = this.#counts.get(key);
    if (count && this.#clock.now() - count.since < this.#windowMs) return count;
    this.#counts.delete(key);
    return undefined;
  }
}

/** One subscriber has a whole /64 of IPv6 addresses, so they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':');
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups.slice(0, 4).join(':');
}
