/** A rate limit that allows bursts: tokens come back steadily, and what is done takes some. */

/** A rate that may be kept up, and what may come at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export class TokenBucket {
  readonly #rate: Rate;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  /** `now` is a clock in milliseconds. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
    this.#tokens = rate.burst;
    this.#at = now();
  }

  /** Takes tokens; false, and nothing is taken, when there are not as many. */
  take(amount = 1): boolean {
    if (!this.has(amount)) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Whether there are as many tokens. */
  has(amount = 1): boolean {
    const now = this.#now();
    const refilled = this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, refilled);
    this.#at = now;
    return this.#tokens >= amount;
  }

  /** Whether it is as new. */
  get full(): boolean {
    return this.has(this.#rate.burst);
  }
}
