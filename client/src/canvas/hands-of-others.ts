/** What the hands of others do to objects on the board just now, as far as they may. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { shallow } from 'zustand/vanilla/shallow';
import type { OtherPresence, SessionClient, SessionState } from '../session/session-client.ts';
import { mayDrag, mayResize } from './believed.ts';
import { actorOf } from './people.ts';

/** Where objects are by now that others have in their hands, by id, in board units. */
export interface Hands {
  readonly dragged: ReadonlyMap<string, Point>;
  /** What is pulled larger or smaller. */
  readonly pulled: ReadonlyMap<string, Rectangle>;
}

/** Nobody has anything in hand. */
export function createHands(): StoreApi<Hands> {
  return createStore<Hands>(() => ({ dragged: new Map(), pulled: new Map() }));
}

/**
 * Keeps up with the hands of others, past React: it changes once a frame at most, and each time that the board or who
 * is there changes, for somebody may have lost a right who tells nothing new. Returns the function that ends it.
 */
export function followHands(
  { state, others }: Pick<SessionClient, 'state' | 'others'>,
  hands: StoreApi<Hands>,
): () => void {
  let known: readonly OtherPresence[] = [];
  const look = (isJudgedAgain: boolean): void => {
    const busy = [...others.getState().values()].filter(
      ({ presence }) => presence.drag ?? presence.resize,
    );
    // A presence keeps its identity until it changes.
    if (shallow(busy, known) && !(isJudgedAgain && busy.length > 0)) return;
    known = busy;
    hands.setState(handsOf(busy, state.getState()));
  };
  look(false);
  const stops = [
    others.subscribe(() => look(false)),
    state.subscribe((now, before) => {
      if (now.board !== before.board || now.roster !== before.roster) look(true);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What they do that they may. */
function handsOf(
  busy: readonly OtherPresence[],
  { board, roster }: Pick<SessionState, 'board' | 'roster'>,
): Hands {
  const dragged = new Map<string, Point>();
  const pulled = new Map<string, Rectangle>();
  for (const { participantId, presence } of busy) {
    const actor = actorOf(board, roster, participantId);
    if (!actor) continue;
    const { drag = [], resize } = presence;
    for (const each of drag) if (mayDrag(board, actor, each)) dragged.set(each.id, each.position);
    if (resize && mayResize(board, actor, resize)) {
      pulled.set(resize.id, { ...resize.position, ...resize.size });
    }
  }
  return { dragged, pulled };
}
