import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { SessionClient } from '../session/session-client.ts';
import { atRest } from '../ui/rest.ts';
import type { FreePainter } from './free-painter.ts';
import type { Look } from './look.ts';

/**
 * Draws frames, arrows, drawings and images, whose code comes once the page is at rest or the first of
 * them is in view, whichever is first: most boards begin without any.
 */
export class FreeLater {
  readonly #session: Pick<SessionClient, 'images'>;
  #changed: (() => void) | undefined;
  #painter: FreePainter | undefined;
  #asked = false;

  constructor(session: Pick<SessionClient, 'images'>) {
    this.#session = session;
  }

  /** Calls back when there is more to draw; returns the function that frees the memory. */
  open(changed: () => void): () => void {
    this.#changed = changed;
    void atRest().then(() => this.#begin());
    return () => {
      this.#changed = undefined;
      this.#painter?.close();
      this.#painter = undefined;
      this.#asked = false;
    };
  }

  /** Draws one, if its code is there; the corner of its rectangle is the origin. */
  paint(
    context: CanvasRenderingContext2D,
    placed: PlacedObject,
    look: Look,
    messages: FrameMessages,
  ): void {
    if (this.#painter) this.#painter.paint(context, placed, look, messages);
    else void this.#begin();
  }

  async #begin(): Promise<void> {
    if (this.#asked || !this.#changed) return;
    this.#asked = true;
    try {
      const { FreePainter: Painter } = await import('./board-extras.ts');
      const changed = (): void => this.#changed?.();
      this.#painter = new Painter(this.#session, changed);
      changed();
    } catch {
      this.#asked = false; // Without a network it is asked for when the board is drawn again.
    }
  }
}
