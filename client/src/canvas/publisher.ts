/** Tells the others what is dragged and pointed at here. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type { SessionClient } from '../session/session-client.ts';
import { publishedDrag, rounded } from './presence.ts';
import type { Moves } from './shift-layout.ts';

export class Publisher {
  readonly #session: SessionClient;
  #drags = false;

  constructor(session: SessionClient) {
    this.#session = session;
  }

  /** Tells how far objects have been dragged; without moves that the drag is over. */
  dragged(layout: BoardLayout, moves: Moves): void {
    if (moves.size > 0) {
      this.#drags = true;
      this.#session.publish({ drag: publishedDrag(layout, moves) });
    } else if (this.#drags) {
      this.#drags = false;
      // What was dropped is sent after this, in the same turn.
      queueMicrotask(() => this.#endWhenSaved());
    }
  }

  /** Tells where the laser begins to shine, in board units; without a point that it went out. */
  lasered(at: Point | undefined): void {
    this.#session.publish(at ? { laser: true, cursor: rounded(at) } : { laser: undefined });
  }

  /** Not before the drop is saved: else others would see the objects jump back for a moment. */
  #endWhenSaved(): void {
    const end = (): void => {
      if (!this.#drags) this.#session.publish({ drag: undefined });
    };
    if (this.#session.state.getState().pending === 0) {
      end();
      return;
    }
    const stop = this.#session.state.subscribe(({ pending }) => {
      if (pending > 0) return;
      stop();
      end();
    });
  }
}
