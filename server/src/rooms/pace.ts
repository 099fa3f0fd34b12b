/**
 * How often a room speaks to its sockets: at once after silence, and then in ticks. Each tick costs a
 * write to every socket, so it comes less often the more sockets there are, and less often again when
 * the writes, or the rest of the process, take long.
 */

/** A tick takes at most this share of the time. */
const SHARE = 1 / 2;

/** Milliseconds between two ticks at most, however busy the process is. */
const SLOWEST_MS = 250;

/** How much one tick counts in the average of the last ones. */
const WEIGHT = 1 / 4;

export interface PaceOptions {
  /** Milliseconds between two ticks for each socket. */
  readonly perSocketMs: number;
  /** Milliseconds between two ticks of the largest room, when nothing takes long. */
  readonly largestMs: number;
}

export class Pace {
  readonly #options: PaceOptions;
  #due = 0;
  #began = 0;
  #cost = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /** Milliseconds until the next tick is due; 0 when it is due now. */
  wait(sockets: number): number {
    const { perSocketMs, largestMs } = this.#options;
    const usual = Math.min(sockets * perSocketMs, largestMs);
    const interval = Math.min(Math.max(usual, this.#cost / SHARE), SLOWEST_MS);
    this.#due = this.#began + interval;
    return Math.max(0, this.#due - performance.now());
  }

  /** Does what a tick does, and learns from how long that took. */
  tick(work: () => void): void {
    this.#began = performance.now();
    work();
    this.#cost += (performance.now() - this.#began - this.#cost) * WEIGHT;
  }
}
