/** How far objects have been dragged, or where they were pulled to, told to each that follows one of them, and to nobody else. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';

type Changes = ReadonlyMap<string, Point | Rectangle>;

export class MovesById {
  #changes: Changes = new Map();
  readonly #listeners = new Map<string, () => void>();

  /**
   * How far this object has come, or where it lies when it is pulled larger or smaller, in board units;
   * undefined when nobody does either.
   */
  readonly of = (id: string): Point | Rectangle | undefined => this.#changes.get(id);

  /** Follows one object, which nobody else follows; returns the function that ends it. */
  readonly follow = (id: string, changed: () => void): (() => void) => {
    this.#listeners.set(id, changed);
    return () => this.#listeners.delete(id);
  };

  /** Takes over what is dragged and pulled now. */
  set(changes: Changes): void {
    const before = this.#changes;
    this.#changes = changes;
    for (const id of new Set([...before.keys(), ...changes.keys()])) {
      if (before.get(id) !== changes.get(id)) this.#listeners.get(id)?.();
    }
  }
}
