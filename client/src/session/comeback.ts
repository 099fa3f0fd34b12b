/**
 * Coming back after the connection is lost. One question over HTTP finds out whether the server can be
 * reached; only then are the sockets opened again. Browsers punish sockets that fail often, and a
 * socket that hangs in a dead network holds up the next one, while such questions may overlap.
 */

import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';

/** Milliseconds between two looks at the lines. */
const LOOK_MS = 100;
/**
 * Milliseconds without a message on any line after which all are asked for one, while their person works or others
 * did just now. It is short: with `SILENCE_MS`, the looks and the first wait it must fit in three seconds.
 */
const QUIET_MS = 600;
/** The same for one line alone, while others bring messages; and for a line at rest. */
const QUIET_ALONE_MS = 2_500;
const QUIET_AT_REST_MS = KEEP_ALIVE_MS + 1_000;
/** Milliseconds after doing something in which a person still works: what was sent may not be answered yet. */
const WORKING_MS = 3_000;
/** Looks in which messages came, without `QUIET_MS` between them, that show that others are at work. */
const LIVELY_LOOKS = 4;
/** Milliseconds in which a line that was asked must answer: at least, and at most where answers are slow. */
const SILENCE_MS = 1_000;
const LONGEST_SILENCE_MS = 8_000;
/** As a multiple of the time that the last answer took; and what each answer leaves of the patience before it. */
const SILENCE_ANSWERS = 2;
const SILENCE_KEPT = 0.75;
/** After so many milliseconds without a fault, the next one is the first. */
const CALM_MS = 10_000;
/** Milliseconds that opening a line may take on a fast network, and reading all that it brings. */
const OPENING_MS = 2_000;
const READING_MS = 15_000;
/** On a slow network, opening may take as long as so many questions. */
const OPENING_QUESTIONS = 4;
/** Milliseconds before the first question, and between two of them at most; the least is half of it. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 1_500;
const GROWTH = 1.5;

/** `away`: it stays closed until somebody else opens it. `reading`: open, while not all has come in. */
export type LineState = 'closed' | 'opening' | 'reading' | 'open' | 'away';

/** A connection that is to stay. Times are in milliseconds, as `performance.now()` has them. */
export interface Line {
  readonly state: () => LineState;
  /** When this state began. */
  readonly since: () => number;
  /** Opens it anew, whatever it was doing. */
  readonly reconnect: () => void;
  /** How to find out whether it lives; absent: it goes with the others. */
  readonly pulse?: { readonly ask: () => void; readonly lastMessage: () => number };
}

interface ComebackOptions {
  readonly lines: () => readonly Line[];
  /** Resolves with whether the server answers; it may take its time. */
  readonly reach: () => Promise<boolean>;
  /** Whether a line is silent has changed. */
  readonly changed: () => void;
}

/**
 * How long to wait before the n-th question (from 0), in milliseconds: longer each time, and drawn by lot,
 * so that a room full of people does not come back in one moment.
 */
export function waitBefore(attempt: number, random: number): number {
  const longest = Math.min(FIRST_WAIT_MS * GROWTH ** attempt, LONGEST_WAIT_MS);
  return longest * (0.5 + random / 2);
}

/** Keeps lines connected until `close`. */
export class Comeback {
  readonly #options: ComebackOptions;
  readonly #looking: ReturnType<typeof setInterval>;
  /** When a line was asked for a sign of life that has not come yet. */
  readonly #asked = new Map<Line, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #stirredAt = -Infinity;
  /** When the last message came, on any line, and in how many looks of late one had come. */
  #heardAt = -Infinity;
  #livelyLooks = 0;
  #hurriedAt = -Infinity;
  #silenceMs = SILENCE_MS;
  #openingMs = OPENING_MS;
  #wasSilent = false;
  #brokenAt = performance.now();
  #closed = false;

  constructor(options: ComebackOptions) {
    this.#options = options;
    this.#looking = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Whether the server does not answer on a line that seems open. */
  isSilent(): boolean {
    return this.#options.lines().some((line) => this.#isSilent(line));
  }

  /** The person does something, so it matters sooner whether the line lives. */
  stir(): void {
    this.#stirredAt = performance.now();
  }

  /** The network may have been away, or be another: looks at once, and asks everywhere. */
  hurry(): void {
    if (this.#closed) return;
    this.#hurriedAt = performance.now();
    this.#attempt = 0;
    this.#askAll();
    if (this.#broken().length > 0) void this.#question();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    this.#hear();
    const isWorking = this.#stirredAt + WORKING_MS >= this.#heardAt;
    const patience = isWorking ? QUIET_ALONE_MS : QUIET_AT_REST_MS;
    const isQuiet = now - this.#heardAt > QUIET_MS;
    const isMissed = isQuiet && (isWorking || this.#livelyLooks >= LIVELY_LOOKS);
    if (isQuiet) this.#livelyLooks = 0;
    // All at once: a network that is dead on one line is found dead on the others at the same moment.
    if (isMissed || this.#pulses().some(({ lastMessage }) => now - lastMessage() > patience)) {
      this.#askAll();
    }
    const silent = this.isSilent();
    if (silent !== this.#wasSilent) {
      this.#wasSilent = silent;
      // Finding it took a while by itself, and each does so at another moment.
      if (silent) this.#attempt = 0;
      this.#options.changed();
    }
    if (this.#broken().length > 0) this.#plan();
    else if (now - this.#brokenAt > CALM_MS) this.#attempt = 0;
  }

  /** Takes in what has come since the last look. */
  #hear(): void {
    let heardAt = -Infinity;
    for (const line of this.#options.lines()) {
      const asked = this.#asked.get(line);
      if (!line.pulse || !isOpen(line)) {
        this.#asked.delete(line);
        continue;
      }
      const heard = line.pulse.lastMessage();
      heardAt = Math.max(heardAt, heard);
      if (asked !== undefined && heard > asked) this.#answered(line, heard - asked);
    }
    if (heardAt > this.#heardAt) this.#livelyLooks++;
    this.#heardAt = heardAt;
  }

  #pulses(): NonNullable<Line['pulse']>[] {
    return this.#options
      .lines()
      .flatMap((line) => (line.pulse && isOpen(line) ? [line.pulse] : []));
  }

  /** An answer came: that is how long the next one may take. Of a slow network more than one answer is remembered. */
  #answered(line: Line, milliseconds: number): void {
    this.#asked.delete(line);
    const kept = SILENCE_KEPT * this.#silenceMs;
    const patience = Math.max(SILENCE_ANSWERS * milliseconds, kept, SILENCE_MS);
    this.#silenceMs = Math.min(patience, LONGEST_SILENCE_MS);
  }

  #askAll(): void {
    for (const line of this.#options.lines()) {
      if (!line.pulse || !isOpen(line) || this.#asked.has(line)) continue;
      this.#asked.set(line, performance.now());
      line.pulse.ask();
    }
  }

  #isSilent(line: Line): boolean {
    const asked = this.#asked.get(line);
    if (asked === undefined || !isOpen(line)) return false;
    const late = performance.now() - asked > this.#silenceMs;
    return late && (line.pulse?.lastMessage() ?? Infinity) <= asked;
  }

  /** The lines that have to be opened anew. */
  #broken(): Line[] {
    const now = performance.now();
    const lines = this.#options.lines();
    const silent = lines.some((line) => this.#isSilent(line));
    return lines.filter((line) => {
      const state = line.state();
      const age = now - line.since();
      if (state === 'open') return this.#isSilent(line) || (silent && !line.pulse);
      if (state === 'opening') return age > this.#openingMs || line.since() < this.#hurriedAt;
      return state === 'closed' || (state === 'reading' && age > READING_MS);
    });
  }

  #plan(): void {
    this.#brokenAt = performance.now();
    if (this.#closed || this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        // What was silent may have spoken meanwhile.
        if (this.#broken().length === 0) return;
        void this.#question();
        this.#plan();
      },
      waitBefore(this.#attempt, Math.random()),
    );
    this.#attempt++;
  }

  /** Asks whether the server is there; if so, opens what is broken by then. */
  async #question(): Promise<void> {
    const asked = performance.now();
    const reached = await this.#options.reach();
    if (!reached || this.#closed) return;
    this.#openingMs = Math.max(OPENING_MS, OPENING_QUESTIONS * (performance.now() - asked));
    for (const line of this.#broken()) {
      this.#asked.delete(line);
      line.reconnect();
    }
  }
}

function isOpen(line: Line): boolean {
  return line.state() === 'open';
}
