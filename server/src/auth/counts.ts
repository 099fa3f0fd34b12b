/** How many there are of each kind; what is not there takes no memory. */
export class Counts {
  readonly #counts = new Map<string, number>();

  /** Counts one more; false, and it is not counted, when the limit is reached. */
  enter(key: string, limit: number): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (count >= limit) return false;
    this.#counts.set(key, count + 1);
    return true;
  }

  /** Counts one less of what `enter` counted: once for each, for it cannot know whether it was counted. */
  leave(key: string): void {
    const count = this.#counts.get(key) ?? 0;
    if (count > 1) this.#counts.set(key, count - 1);
    else this.#counts.delete(key);
  }
}
