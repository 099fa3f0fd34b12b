/**
 * Stops addresses that guess codes and keys, or that start sessions by the dozen. Only failed guesses
 * count, so that a hundred people behind one address can join at once.
 */

import { FAILED_ATTEMPTS_PER_MINUTE, SESSIONS_PER_HOUR } from '@ambitiebord/shared/domain/limits';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { Attempts } from './attempts.ts';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';

const MINUTE_MS = 60_000;

/** What counts as a wrong guess. */
const WRONG_GUESSES: ReadonlySet<ErrorCode> = new Set([
  'unknown-code',
  'wrong-key',
  'create-key-needed',
]);

export class Limits {
  readonly #guesses: Attempts;
  readonly #sessions: Attempts;

  constructor(clock: Clock) {
    this.#guesses = new Attempts(FAILED_ATTEMPTS_PER_MINUTE, MINUTE_MS, clock);
    this.#sessions = new Attempts(SESSIONS_PER_HOUR, 60 * MINUTE_MS, clock);
  }

  /**
   * Does work that begins with a guess by this address, and counts the guess when it was wrong.
   * @throws CodedError `too-many-attempts`, before the guess is looked at.
   */
  async guess<T>(address: string, work: () => T | Promise<T>): Promise<T> {
    if (!this.#guesses.allows(address)) throw new CodedError('too-many-attempts');
    try {
      return await work();
    } catch (error) {
      const wrong = error instanceof CodedError && WRONG_GUESSES.has(error.code);
      if (wrong) this.#guesses.count(address);
      throw error;
    }
  }

  /** Counts a session that this address starts. @throws CodedError `too-many-attempts` */
  startSession(address: string): void {
    if (!this.#sessions.allows(address)) throw new CodedError('too-many-attempts');
    this.#sessions.count(address);
  }
}
