/** How far objects have been dragged, told to each that follows one of them, and to nobody else. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Moves } from './shift-layout.ts';

export class MovesById {
  #moves: Moves = new Map();
  readonly #listeners = new Map<string, () => void>();

  /** How far this object has come, in board units; undefined when nobody drags it. */
  readonly of = (id: string): Point | undefined => this.#moves.get(id);

  /** Follows one object, which nobody else follows; returns the function that ends it. */
  readonly follow = (id: string, changed: () => void): (() => void) => {
    this.#listeners.set(id, changed);
    return () => this.#listeners.delete(id);
  };

  /** Takes over what is dragged now. */
  set(moves: Moves): void {
    const before = this.#moves;
    this.#moves = moves;
    for (const id of new Set([...before.keys(), ...moves.keys()])) {
      if (before.get(id) !== moves.get(id)) this.#listeners.get(id)?.();
    }
  }
}
