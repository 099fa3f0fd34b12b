import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import type { SessionClient } from '../session/session-client.ts';
import type { Look } from './look.ts';
import { paintFree } from './paint-free.ts';
import { Pictures } from './pictures.ts';

/** Draws what people put on the board beside the method, with the pictures that images show. */
export class FreePainter {
  readonly #pictures: Pictures;

  /** `changed` is called when there is more to draw. */
  constructor(session: Pick<SessionClient, 'images'>, changed: () => void) {
    this.#pictures = new Pictures(session.images, changed);
  }

  /** Draws one; the corner of its rectangle is the origin. */
  paint(
    context: CanvasRenderingContext2D,
    placed: PlacedObject,
    look: Look,
    messages: FrameMessages,
  ): void {
    const pictureOf = (imageId: string) => this.#pictures.of(imageId);
    paintFree(context, placed, look, { messages, pictureOf });
  }

  /** Frees the memory. */
  close(): void {
    this.#pictures.close();
  }
}
