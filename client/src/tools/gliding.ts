/** Pointers that glide to where they were last seen, and step back when they lie still. */

import type { Point } from '@ambitiebord/shared/domain/geometry';

/** Milliseconds in which a pointer covers most (63 %) of the way to where it really is. */
const GLIDE_MS = 60;
/** A page that was busy does not let pointers leap: a step counts for so many milliseconds at most. */
const LONGEST_STEP_MS = 50;
/** Nearer than this (board units) it has arrived. */
const ARRIVED = 0.2;
/** Milliseconds after which a pointer that lies still steps back. */
export const IDLE_MS = 6_000;

/** A pointer as it is drawn now. */
export interface Glider {
  /** Where it is drawn, in board units. */
  readonly at: Point;
  /** Whether it has not moved for `IDLE_MS`. */
  readonly idle: boolean;
}

interface Gliding {
  at: Point;
  to: Point;
  /** When it was last told to go elsewhere. */
  since: number;
  idle: boolean;
}

/** All times are in milliseconds of one clock. */
export class Gliders {
  readonly #known = new Map<number, Gliding>();
  #steppedAt = 0;
  #resting = true;

  /** Takes in where all pointers are; who is not named is gone. Whether there is something to draw. */
  aim(targets: ReadonlyMap<number, Point>, now: number): boolean {
    let changed = false;
    for (const id of this.#known.keys()) {
      if (targets.has(id)) continue;
      this.#known.delete(id);
      changed = true;
    }
    for (const [id, to] of targets) {
      const known = this.#known.get(id);
      if (known?.to.x === to.x && known.to.y === to.y) continue;
      if (known) Object.assign(known, { to, since: now, idle: false });
      else this.#known.set(id, { at: to, to, since: now, idle: false });
      changed = true;
    }
    if (changed && this.#resting) this.#steppedAt = now;
    this.#resting &&= !changed;
    return changed;
  }

  /** Brings all of them nearer, or at once there when `leap`. Whether some are still under way. */
  step(now: number, leap = false): boolean {
    const passed = Math.min(Math.max(now - this.#steppedAt, 0), LONGEST_STEP_MS);
    const share = leap ? 1 : 1 - Math.exp(-passed / GLIDE_MS);
    this.#steppedAt = now;
    this.#resting = true;
    for (const each of this.#known.values()) {
      const { at, to } = each;
      each.idle = now - each.since >= IDLE_MS;
      if (at === to) continue;
      const way = { x: to.x - at.x, y: to.y - at.y };
      const arrives = share === 1 || Math.hypot(way.x, way.y) < ARRIVED;
      each.at = arrives ? to : { x: at.x + way.x * share, y: at.y + way.y * share };
      this.#resting &&= arrives;
    }
    return !this.#resting;
  }

  /** When the next one steps back; undefined when all have. */
  nextIdle(): number | undefined {
    let next: number | undefined;
    for (const { since, idle } of this.#known.values()) {
      if (!idle) next = Math.min(next ?? Infinity, since + IDLE_MS);
    }
    return next;
  }

  of(id: number): Glider | undefined {
    return this.#known.get(id);
  }
}
