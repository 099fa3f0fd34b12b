/**
 * Stops who guesses codes and keys, or starts sessions by the dozen, and nobody else. Wrong guesses use up a
 * budget of their address, and one of all addresses together. When it is used up, wrong guesses are
 * not told from right ones any more, but for codes of sessions that people behind that address are in:
 * a room behind one address is never locked out by what somebody in it types. Who guesses there has a chance
 * at these few sessions only, which is as good as none (docs/threat-model.md has the arithmetic).
 */

import {
  CORRECTIONS_PER_HOUR,
  FILES_PER_HOUR,
  IMAGES_PER_HOUR,
  NAME_ERASURES_PER_HOUR,
  OWN_DATA_PER_HOUR,
  READ_LINKS_PER_HOUR,
  SESSIONS_PER_HOUR,
  SIGN_OFFS_PER_HOUR,
  WRONG_GUESS_BURST,
  WRONG_GUESSES_PER_MINUTE,
  WRONG_GUESSES_PER_SECOND_OF_ALL,
} from '@ambitiebord/shared/domain/limits';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import { Budgets } from './budgets.ts';
import { Neighbours } from './neighbours.ts';
import { networkOf } from './network.ts';

/** What counts as a wrong guess. */
const WRONG_GUESSES: ReadonlySet<ErrorCode> = new Set([
  'unknown-code',
  'wrong-key',
  'create-key-needed',
]);

const GUESSES = { perSecond: WRONG_GUESSES_PER_MINUTE / 60, burst: WRONG_GUESS_BURST };
const GUESSES_OF_ALL = {
  perSecond: WRONG_GUESSES_PER_SECOND_OF_ALL,
  burst: WRONG_GUESSES_PER_SECOND_OF_ALL * 60,
};
const SESSIONS = { perSecond: SESSIONS_PER_HOUR / 3600, burst: SESSIONS_PER_HOUR };

const NAMES = { perSecond: NAME_ERASURES_PER_HOUR / 3600, burst: NAME_ERASURES_PER_HOUR };
const CORRECTIONS = { perSecond: CORRECTIONS_PER_HOUR / 3600, burst: CORRECTIONS_PER_HOUR };
const SIGN_OFFS = { perSecond: SIGN_OFFS_PER_HOUR / 3600, burst: SIGN_OFFS_PER_HOUR };
const READ_LINKS = { perSecond: READ_LINKS_PER_HOUR / 3600, burst: READ_LINKS_PER_HOUR };
const FILES = { perSecond: FILES_PER_HOUR / 3600, burst: FILES_PER_HOUR };
const IMAGES = { perSecond: IMAGES_PER_HOUR / 3600, burst: IMAGES_PER_HOUR };
const OWN_DATA = { perSecond: OWN_DATA_PER_HOUR / 3600, burst: OWN_DATA_PER_HOUR };

/** The one key of the budget that all addresses share. */
const ALL = 'all';

/**
 * The budgets of one server: by address for guesses and new sessions, by participant for what is costly. They are in
 * memory alone: a restart gives everybody a new one.
 */
export class Limits {
  readonly #guesses: Budgets;
  readonly #guessesOfAll: Budgets;
  readonly #keyGuesses: Budgets;
  readonly #sessions: Budgets;
  readonly #names: Budgets;
  readonly #corrections: Budgets;
  readonly #signOffs: Budgets;
  readonly #readLinks: Budgets;
  readonly #ownData: Budgets;
  readonly #files: Budgets;
  readonly #images: Budgets;
  readonly #neighbours: Neighbours;

  constructor(clock: Clock) {
    const now = () => clock.now();
    this.#guesses = new Budgets(GUESSES, now);
    this.#guessesOfAll = new Budgets(GUESSES_OF_ALL, now);
    this.#keyGuesses = new Budgets(GUESSES, now);
    this.#sessions = new Budgets(SESSIONS, now);
    this.#names = new Budgets(NAMES, now);
    this.#corrections = new Budgets(CORRECTIONS, now);
    this.#signOffs = new Budgets(SIGN_OFFS, now);
    this.#readLinks = new Budgets(READ_LINKS, now);
    this.#ownData = new Budgets(OWN_DATA, now);
    this.#files = new Budgets(FILES, now);
    this.#images = new Budgets(IMAGES, now);
    this.#neighbours = new Neighbours(clock);
  }

  /** Somebody behind this address is in this session. */
  arrived(address: string, sessionId: string): void {
    this.#neighbours.add(address, sessionId);
  }

  /**
   * Looks for a session by a code that may be a guess.
   * @throws CodedError `too-many-attempts` when the budget is used up and it is no neighbours' session.
   */
  async lookUp<T extends { readonly sessionId: string }>(
    address: string,
    find: () => Promise<T>,
  ): Promise<T> {
    const allowed = this.#mayGuess(address);
    const found = await this.#judge(address, allowed, find);
    const { sessionId } = found;
    if (!allowed && !this.#neighbours.has(address, sessionId)) {
      throw new CodedError('too-many-attempts');
    }
    this.#neighbours.add(address, sessionId);
    return found;
  }

  /**
   * Does work that begins with a code or key of a session that the asker names. What is right always
   * passes: nobody guesses the id of a session.
   */
  enter<T>(address: string, work: () => Promise<T>): Promise<T> {
    return this.#judge(address, this.#mayGuess(address), work);
  }

  /**
   * Checks the operator's key, which a person may have thought up.
   * @throws CodedError `too-many-attempts`, before the key is looked at.
   */
  guessOperatorKey(address: string, check: () => void): void {
    const network = networkOf(address);
    if (!this.#keyGuesses.has(network)) throw new CodedError('too-many-attempts');
    try {
      check();
    } catch (error) {
      this.#keyGuesses.take(network);
      throw error;
    }
  }

  /** Counts a session that this address starts. @throws CodedError `too-many-attempts` */
  startSession(address: string): void {
    if (!this.#sessions.take(networkOf(address))) throw new CodedError('too-many-attempts');
  }

  /** Counts that somebody erases their name, which has the whole file read. @throws CodedError `too-many-attempts` */
  eraseName(participant: string): void {
    if (!this.#names.take(participant)) throw new CodedError('too-many-attempts');
  }

  /** Counts that a facilitator corrects a snapshot, likewise. @throws CodedError `too-many-attempts` */
  correctSnapshot(facilitator: string): void {
    if (!this.#corrections.take(facilitator)) throw new CodedError('too-many-attempts');
  }

  /** Counts that somebody confirms a snapshot, or takes that back. @throws CodedError `too-many-attempts` */
  signOff(participant: string): void {
    if (!this.#signOffs.take(participant)) throw new CodedError('too-many-attempts');
  }

  /** Counts that a facilitator makes a link to a snapshot. @throws CodedError `too-many-attempts` */
  makeReadLink(facilitator: string): void {
    if (!this.#readLinks.take(facilitator)) throw new CodedError('too-many-attempts');
  }

  /** Counts that somebody asks for their data, which has all snapshots read. @throws CodedError `too-many-attempts` */
  readOwnData(participant: string): void {
    if (!this.#ownData.take(participant)) throw new CodedError('too-many-attempts');
  }

  /** Counts that a reader has a file made. @throws CodedError `too-many-attempts` */
  makeFile(reader: string): void {
    if (!this.#files.take(reader)) throw new CodedError('too-many-attempts');
  }

  /** Counts that somebody sends an image. @throws CodedError `too-many-attempts` */
  sendImage(participant: string): void {
    if (!this.#images.take(participant)) throw new CodedError('too-many-attempts');
  }

  #mayGuess(address: string): boolean {
    return this.#guesses.has(networkOf(address)) && this.#guessesOfAll.has(ALL);
  }

  async #judge<T>(address: string, allowed: boolean, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CodedError) || !WRONG_GUESSES.has(error.code)) throw error;
      if (!allowed) throw new CodedError('too-many-attempts');
      this.#guesses.take(networkOf(address));
      this.#guessesOfAll.take(ALL);
      throw error;
    }
  }
}
