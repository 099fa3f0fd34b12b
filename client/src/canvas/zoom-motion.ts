/** Tells a zoom that is under way from one that has come to rest, for how words are drawn meanwhile. */

/** Milliseconds after which a zoom that does not change any more has come to rest. */
const REST_MS = 120;

/** Sizes of letters on the screen while it is under way, for each doubling. */
const STEPS = 8;

export class ZoomMotion {
  #seen: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * What words are scaled by when they are drawn at a zoom: 1 at rest. While it changes they are a little smaller, at
   * most by a twelfth, so that many zooms have letters of one size: a browser draws those from memory, and letters of
   * a size that it has not had yet take most of a frame. Calls back when it is time to draw at rest.
   */
  scaleAt(zoom: number, redraw: () => void): number {
    if (this.#seen !== undefined && this.#seen !== zoom) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        redraw();
      }, REST_MS);
    }
    this.#seen = zoom;
    if (this.#timer === undefined) return 1;
    return 2 ** (Math.floor(Math.log2(zoom) * STEPS) / STEPS) / zoom;
  }

  /** Calls back no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
