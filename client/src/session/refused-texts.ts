/** What was written in pads and refused: kept on the device until its author has decided about it. */

import type { DeviceStorage } from './storage.ts';

export class RefusedTexts {
  readonly #storage: DeviceStorage;
  readonly #prefix: string;
  #texts: ReadonlyMap<string, string>;

  /** `prefix`: where the work of this person in this session is kept. */
  constructor(storage: DeviceStorage, prefix: string) {
    this.#storage = storage;
    this.#prefix = `${prefix}refused:`;
    this.#texts = new Map(
      storage
        .keys(this.#prefix)
        .map((key) => [key.slice(this.#prefix.length), storage.get(key) ?? '']),
    );
  }

  /** By the record of the pad. The same map until something changes. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** Keeps a text; what was refused there before stands before it. */
  add(recordId: string, text: string): void {
    if (text.trim() === '') return;
    const kept = [this.#texts.get(recordId), text].filter(Boolean).join(' ');
    this.#storage.set(this.#prefix + recordId, kept);
    this.#texts = new Map([...this.#texts, [recordId, kept]]);
  }

  drop(recordId: string): void {
    this.#storage.remove(this.#prefix + recordId);
    this.#texts = new Map([...this.#texts].filter(([id]) => id !== recordId));
  }
}
