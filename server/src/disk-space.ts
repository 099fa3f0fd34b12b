/** Whether there is room left on the disk with the data, so that people hear of it before nothing can be stored. */

import type { NoticeCode } from '@ambitiebord/shared/protocol/command-socket';
import { faultOf } from './fault.ts';

/** Milliseconds between two looks at the disk. */
const LOOK_EVERY_MS = 60_000;

/** Once low, the disk must have this many times the threshold free to count as having room again. */
const ENOUGH = 1.1;

/** What there is, in bytes. */
export interface DiskUse {
  /** What this process may still write. */
  readonly free: number;
  /** The database with its log. */
  readonly database: number;
}

export interface DiskSpaceOptions {
  /** Looks at the disk. */
  readonly measure: () => Promise<DiskUse>;
  /** Fewer free bytes are too few. */
  readonly threshold: number;
  readonly log: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
  };
}

export class DiskSpace {
  readonly #options: DiskSpaceOptions;
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #use: DiskUse | undefined;
  #low = false;

  constructor(options: DiskSpaceOptions) {
    this.#options = options;
  }

  /** As it was at the last look; undefined when the disk does not tell. */
  get use(): DiskUse | undefined {
    return this.#use;
  }

  /** What facilitators are to know. */
  get notices(): readonly NoticeCode[] {
    return this.#low ? ['disk-low'] : [];
  }

  /** Calls back whenever `notices` changes. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Looks now, and every minute until `stop`. */
  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
    await this.look();
  }

  /** Looks no more. What is known of the disk stays as it was. */
  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks now; says what changed. */
  async look(): Promise<void> {
    const { measure, threshold, log } = this.#options;
    try {
      this.#use = await measure();
    } catch (error) {
      this.#use = undefined;
      log.warn(faultOf(error), 'the disk does not tell how much room it has');
      return;
    }
    const { free } = this.#use;
    const low = free < (this.#low ? threshold * ENOUGH : threshold);
    if (low === this.#low) return;
    this.#low = low;
    if (low)
      log.warn({ free, threshold }, 'the disk is almost full: make room, or nothing can be stored');
    else log.info({ free, threshold }, 'the disk has room again');
    for (const listener of this.#listeners) listener();
  }
}
