/** A token bucket for each of many, such as addresses, remembered only while it is not full. */

import { TokenBucket, type Rate } from '../token-bucket.ts';

/** Buckets remembered at most; beyond that the longest known are forgotten. */
const REMEMBERED = 10_000;

export class Budgets {
  readonly #rate: Rate;
  readonly #now: (() => number) | undefined;
  readonly #buckets = new Map<string, TokenBucket>();

  /** `now` is a clock in milliseconds; by default one that never jumps. */
  constructor(rate: Rate, now?: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Whether there is something left. */
  has(key: string): boolean {
    return this.#buckets.get(key)?.has() ?? true;
  }

  /** Takes from the budget; false when there is not as much. */
  take(key: string, amount = 1): boolean {
    return this.of(key).take(amount);
  }

  /** The bucket itself, for who takes from it often. */
  of(key: string): TokenBucket {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size >= REMEMBERED) this.#forget();
      this.#buckets.set(key, (bucket = new TokenBucket(this.#rate, this.#now)));
    }
    return bucket;
  }

  /** A full bucket is as good as none. When all are in use, the oldest goes. */
  #forget(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full) this.#buckets.delete(key);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size >= REMEMBERED && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
