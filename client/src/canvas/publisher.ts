/** Tells the others what is under way and pointed at here. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type { SessionClient } from '../session/session-client.ts';
import type { ToolState } from '../tools/tool.ts';
import { publishedDrag, publishedResize, rounded } from './presence.ts';
import type { Moves } from './shift-layout.ts';

/** What hands do to the board, and is kept when they let go. */
type UnderWay = { readonly [Field in (typeof FIELDS)[number]]: Presence[Field] | undefined };
const FIELDS = ['drag', 'resize'] as const;

const NOTHING: UnderWay = { drag: undefined, resize: undefined };

export class Publisher {
  readonly #session: SessionClient;
  #told = NOTHING;

  constructor(session: SessionClient) {
    this.#session = session;
  }

  /** Tells how far objects have been dragged and what is pulled; what is not under way is over. */
  tell(layout: BoardLayout, moves: Moves, tool: ToolState): void {
    const before = this.#told;
    const now = { drag: publishedDrag(layout, moves), resize: publishedResize(tool) };
    this.#told = now;
    for (const field of FIELDS) {
      if (now[field]) this.#session.publish({ [field]: now[field] });
    }
    // What was let go of is sent after this, in the same turn.
    if (FIELDS.some((field) => before[field] && !now[field])) {
      queueMicrotask(() => this.#endWhenSaved());
    }
  }

  /** Tells where the laser begins to shine, in board units; without a point that it went out. */
  lasered(at: Point | undefined): void {
    this.#session.publish(at ? { laser: true, cursor: rounded(at) } : { laser: undefined });
  }

  /** Nothing is under way any more, and nobody points. */
  stop(): void {
    this.#told = NOTHING;
    this.#session.publish({ ...NOTHING, cursor: undefined, laser: undefined });
  }

  /** Not before it is saved: else others would see objects jump back for a moment. */
  #endWhenSaved(): void {
    const end = (): void => {
      for (const field of FIELDS) {
        if (!this.#told[field]) this.#session.publish({ [field]: undefined });
      }
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
