/** Tells the others what is under way and pointed at here. */

import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type { SessionClient } from '../session/session-client.ts';
import { toBoard } from '../tools/viewport.ts';
import type { CanvasState } from './canvas-store.ts';
import { publishedDrag, publishedResize, publishedStroke } from './presence.ts';
import type { Moves } from './shift-layout.ts';

/** What the canvas is at. */
type Seen = Pick<CanvasState, 'tool' | 'viewport'>;

/** What hands do to the board, and is kept when they let go. */
type UnderWay = { readonly [Field in (typeof FIELDS)[number]]: Presence[Field] | undefined };
const FIELDS = ['drag', 'resize', 'stroke'] as const;

const NOTHING: UnderWay = { drag: undefined, resize: undefined, stroke: undefined };

export class Publisher {
  readonly #session: SessionClient;
  #told = NOTHING;
  /** Whether the laser shines. */
  #shines = false;
  /** What is sent a little later than in the turn in which it was let go of. */
  #awaited: Promise<void> | undefined;
  /** Whether a stroke is being saved: the next one is not shown in its place before that. */
  #savesStroke = false;

  constructor(session: SessionClient) {
    this.#session = session;
  }

  /** Tells how far objects have been dragged, what is pulled and drawn, and the laser; what is not under way is over. */
  tell(layout: BoardLayout, moves: Moves, { tool, viewport }: Seen): void {
    this.#laser(tool.name === 'lasering' ? toBoard(viewport, tool.at) : undefined);
    const before = this.#told;
    const now = {
      drag: publishedDrag(layout, moves),
      resize: publishedResize(tool),
      stroke: publishedStroke(tool, viewport),
    };
    this.#told = now;
    this.#savesStroke ||= before.stroke !== undefined && !now.stroke;
    for (const field of FIELDS) {
      const waits = field === 'stroke' && this.#savesStroke;
      if (now[field] && !waits) this.#session.publish({ [field]: now[field] });
    }
    // What was let go of is sent after this, in the same turn.
    if (FIELDS.some((field) => before[field] && !now[field])) {
      queueMicrotask(() => void this.#endWhenSaved());
    }
  }

  /** What was let go of is sent when this has come. It does not reject. */
  awaits(sending: Promise<void>): void {
    this.#awaited = sending;
  }

  /** Nothing is under way any more, and nobody points. */
  stop(): void {
    this.#told = NOTHING;
    this.#shines = false;
    this.#session.publish({ ...NOTHING, cursor: undefined, laser: undefined });
  }

  /** Tells where the laser begins to shine, in board units, and when it goes out. */
  #laser(at: Point | undefined): void {
    const shines = at !== undefined;
    if (shines === this.#shines) return;
    this.#shines = shines;
    this.#session.publish(at ? { laser: true, cursor: onBoard(at) } : { laser: undefined });
  }

  /** Not before it is saved: else others would see objects jump back for a moment. */
  async #endWhenSaved(): Promise<void> {
    const awaited = this.#awaited;
    this.#awaited = undefined;
    if (awaited) await awaited;
    const end = (): void => {
      this.#savesStroke = false;
      this.#session.publish(this.#told);
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
