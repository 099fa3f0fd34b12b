/**
 * How often a room speaks to its sockets: at once after silence, and then in ticks. Each tick costs a
 * write to every socket, so it comes less often the more sockets there are, and less often again when
 * the writes take long. When the rest of the process is busy, ticks come late by themselves.
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

/** What a pace is measured with: both in milliseconds, from any beginning. */
export interface Stopwatch {
  readonly now: () => number;
  /** Processor time of this process: while others have the processor nothing is gained by waiting longer. */
  readonly processor: () => number;
}

const STOPWATCH: Stopwatch = {
  now: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

export class Pace {
  readonly #options: PaceOptions;
  readonly #watch: Stopwatch;
  #began = -Infinity;
  #cost = 0;

  constructor(options: PaceOptions, watch: Partial<Stopwatch> = {}) {
    this.#options = options;
    this.#watch = { ...STOPWATCH, ...watch };
  }

  /** Milliseconds until the next tick is due; 0 when it is due now. */
  wait(sockets: number): number {
    const { perSocketMs, largestMs } = this.#options;
    const usual = Math.min(sockets * perSocketMs, largestMs);
    const interval = Math.min(Math.max(usual, this.#cost / SHARE), SLOWEST_MS);
    return Math.max(0, this.#began + interval - this.#watch.now());
  }

  /** Does what a tick does, and learns from what that cost. */
  tick(work: () => void): void {
    const { now, processor } = this.#watch;
    this.#began = now();
    const before = processor();
    work();
    this.#cost += (processor() - before - this.#cost) * WEIGHT;
  }
}
