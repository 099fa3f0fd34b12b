/** Which strokes of the pen of others are believed just now. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { placesOfStroke } from '@ambitiebord/shared/protocol/live-stroke';
import type { SessionClient } from '../session/session-client.ts';
import { mayDraw } from './believed.ts';
import { actorOf } from './people.ts';

/** The places of each stroke, in board units. */
export type Strokes = readonly (readonly Point[])[];

/**
 * Tells what is drawn now by those who may, and each time that it may be otherwise: when somebody draws on, and when the
 * board or who is there changes, for somebody may have lost the pen who tells nothing new. Returns the function that ends it.
 */
export function followStrokes(
  { state, others }: Pick<SessionClient, 'state' | 'others'>,
  draw: (strokes: Strokes) => void,
): () => void {
  const tell = (): void => {
    const { board, roster } = state.getState();
    draw(
      [...others.getState().values()].flatMap(({ participantId, presence: { stroke } }) => {
        const actor = stroke && actorOf(board, roster, participantId);
        return actor && mayDraw(board, actor) ? [placesOfStroke(stroke)] : [];
      }),
    );
  };
  tell();
  const stops = [
    others.subscribe(tell),
    state.subscribe((now, before) => {
      if (now.board !== before.board || now.roster !== before.roster) tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
