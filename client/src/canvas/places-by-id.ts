/** Where others have objects in their hands, told to each that follows one of them, and to nobody else. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';

type Places = ReadonlyMap<string, Point | Rectangle>;

export class PlacesById {
  #places: Places = new Map();
  readonly #listeners = new Map<string, () => void>();

  /**
   * Where this object is dragged by now, or lies when it is pulled larger or smaller, in board units; undefined when
   * nobody does either.
   */
  of(id: string): Point | Rectangle | undefined {
    return this.#places.get(id);
  }

  /** Follows one object, which nobody else follows; returns the function that ends it. */
  follow(id: string, changed: () => void): () => void {
    this.#listeners.set(id, changed);
    return () => this.#listeners.delete(id);
  }

  /** Takes over what is dragged and pulled now. */
  set(places: Places): void {
    const before = this.#places;
    this.#places = places;
    for (const id of new Set([...before.keys(), ...places.keys()])) {
      if (before.get(id) !== places.get(id)) this.#listeners.get(id)?.();
    }
  }
}
