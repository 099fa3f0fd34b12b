import type { SessionClient } from '../session/session-client.ts';
import type { Pictures } from './pictures.ts';

/** What can be drawn of an image now. */
export type Picture = ImageBitmap | 'coming' | 'failed';

/** The pictures of images, whose code comes with the first image that is in view. */
export class PicturesLater {
  readonly #session: Pick<SessionClient, 'images'>;
  #changed: (() => void) | undefined;
  #pictures: Pictures | undefined;
  #asked = false;

  constructor(session: Pick<SessionClient, 'images'>) {
    this.#session = session;
  }

  /** Calls back when there is more to draw; returns the function that frees the memory. */
  open(changed: () => void): () => void {
    this.#changed = changed;
    return () => {
      this.#changed = undefined;
      this.#pictures?.close();
      this.#pictures = undefined;
      this.#asked = false;
    };
  }

  readonly of = (imageId: string): Picture => {
    if (!this.#asked) void this.#begin();
    return this.#pictures?.of(imageId) ?? 'coming';
  };

  async #begin(): Promise<void> {
    this.#asked = true;
    try {
      const [{ Pictures: Made }, images] = await Promise.all([
        import('./pictures.ts'),
        this.#session.images(),
      ]);
      if (!this.#changed) return;
      this.#pictures = new Made(images, () => this.#changed?.());
      this.#changed();
    } catch {
      this.#asked = false; // Without a network it is asked for when the board is drawn again.
    }
  }
}
