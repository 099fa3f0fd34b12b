/** Saves a text that somebody is typing: soon after a pause, and now and then while it goes on. */

/** Milliseconds without a key before the text is saved. */
const IDLE_MS = 300;
/** Milliseconds after which it is saved although the typing goes on. */
const LONGEST_MS = 1_000;

interface Unsaved {
  readonly text: string;
  readonly save: (text: string) => void;
  /** Milliseconds since 1970 of the first key that is not saved. */
  readonly since: number;
}

export class TextSaver {
  /** Told whether there is text that is not saved. */
  readonly #hold: (unsaved: boolean) => void;
  #unsaved: Unsaved | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hold: (unsaved: boolean) => void) {
    this.#hold = hold;
  }

  get hasUnsaved(): boolean {
    return this.#unsaved !== undefined;
  }

  /** Takes the text as it is now. It goes to this `save`, whatever the field shows by then. */
  type(text: string, save: (text: string) => void): void {
    const now = Date.now();
    const since = this.#unsaved?.since ?? now;
    this.#unsaved = { text, save, since };
    this.#hold(true);
    clearTimeout(this.#timer);
    const wait = Math.max(Math.min(IDLE_MS, since + LONGEST_MS - now), 0);
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Saves what is not saved yet, now. */
  flush(): void {
    clearTimeout(this.#timer);
    const unsaved = this.#unsaved;
    this.#unsaved = undefined;
    if (!unsaved) return;
    // First it is sent, so that at no moment it seems to be safe.
    unsaved.save(unsaved.text);
    this.#hold(false);
  }
}
