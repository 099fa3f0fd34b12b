/** A mouse as the system reports one: real input events, at a steady rate, whether or not the page keeps up. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { CDPSession } from '@playwright/test';
import { pause } from '../load/pace.ts';

/** Milliseconds between two reports. */
const INTERVAL_MS = 8;
/** Reports that may wait for a page that is busy: more would pile up and be worked off afterwards. */
const MOST_WAITING = 4;
const CTRL = 2;

type Report =
  | { readonly type: 'mousePressed' | 'mouseReleased' | 'mouseMoved'; readonly held: boolean }
  | { readonly type: 'mouseWheel'; readonly by: Point; readonly ctrl?: boolean };

export class Pointer {
  readonly #session: CDPSession;
  #waiting = 0;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Reports once, at a point in CSS pixels; resolves when the page has taken it. */
  async report(at: Point, report: Report): Promise<void> {
    const { type } = report;
    const wheel = type === 'mouseWheel';
    await this.#session.send('Input.dispatchMouseEvent', {
      type,
      x: at.x,
      y: at.y,
      button: !wheel && (report.held || type === 'mouseReleased') ? 'left' : 'none',
      buttons: !wheel && report.held ? 1 : 0,
      clickCount: type === 'mousePressed' || type === 'mouseReleased' ? 1 : 0,
      modifiers: wheel && report.ctrl === true ? CTRL : 0,
      ...(wheel ? { deltaX: report.by.x, deltaY: report.by.y } : {}),
    });
  }

  /** Reports again and again for so many milliseconds; `next` says what, by the time since it began. */
  async flow(
    milliseconds: number,
    next: (elapsed: number) => { readonly at: Point; readonly report: Report },
  ): Promise<void> {
    const begin = performance.now();
    for (;;) {
      const elapsed = performance.now() - begin;
      if (elapsed > milliseconds) break;
      if (this.#waiting < MOST_WAITING) {
        const { at, report } = next(elapsed);
        this.#waiting += 1;
        // A page that went away fails the measurement where it is looked at next.
        this.report(at, report)
          .finally(() => (this.#waiting -= 1))
          .catch(() => undefined);
      }
      await pause(INTERVAL_MS);
    }
    while (this.#waiting > 0) await pause(INTERVAL_MS);
  }

  /** Draws a line with the button held, slowly enough for every page to see it. */
  async drag(from: Point, to: Point): Promise<void> {
    const milliseconds = 300;
    await this.take(from);
    await this.flow(milliseconds, (elapsed) => {
      const share = elapsed / milliseconds;
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return { at, report: { type: 'mouseMoved', held: true } };
    });
    await this.drop(to);
  }

  async take(at: Point): Promise<void> {
    await this.report(at, { type: 'mouseMoved', held: false });
    await this.report(at, { type: 'mousePressed', held: true });
  }

  async drop(at: Point): Promise<void> {
    await this.report(at, { type: 'mouseMoved', held: true });
    await this.report(at, { type: 'mouseReleased', held: false });
  }
}
