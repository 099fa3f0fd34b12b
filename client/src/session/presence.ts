/** Presence: what the others see of this browser while it lasts, and what it sees of them. */

import { PRESENCE_BYTES } from '@ambitiebord/shared/domain/limits';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { presenceSchema, type Presence } from '@ambitiebord/shared/protocol/presence';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { oncePerFrame } from './frames.ts';
import type { OwnAwareness } from './own-awareness.ts';
import type { OtherPresence, SessionClient } from './session-client.ts';

/**
 * So many bytes a second everybody gets at most of what others drag, pull and draw, when all who are heard take an
 * even share; with the heads of messages it stays below 40 kB.
 */
const CALM_BYTES_PER_SECOND = 38_000;
/** Whose presence changed within this time is heard just now, in milliseconds. */
const JUST_NOW_MS = 1_000;

/** How long what is under way rests after a message of so many bytes, in milliseconds, when so many others are heard. */
function restAfter(bytes: number, heard: number): number {
  return (1_000 * bytes * (heard + 1)) / CALM_BYTES_PER_SECOND;
}

type Others = ReadonlyMap<number, OtherPresence>;

export interface PresenceOfSession {
  readonly others: StoreApi<Others>;
  readonly publish: SessionClient['publish'];
  /** The server said anew which client belongs to whom. */
  readonly rosterChanged: (roster: Roster) => void;
}

/** Follows the presences in the awareness of the board; a client that the server does not name is nobody. */
export function followPresence(awareness: OwnAwareness): PresenceOfSession {
  const others = createStore<Others>(() => new Map());
  const changed = new Set<number>();
  let people = new Map<number, string>();
  let own: Presence = {};
  /** When each client was heard last. */
  const heard = new Map<number, number>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Before this moment nothing more is told of what is under way. */
  let restsUntil = 0;

  const read = oncePerFrame(() => {
    const next = new Map(others.getState());
    const now = performance.now();
    for (const clientId of changed) {
      const presence = presenceSchema.safeParse(awareness.getStates().get(clientId)).data;
      const participantId = people.get(clientId);
      if (presence && participantId !== undefined && clientId !== awareness.clientID) {
        next.set(clientId, { clientId, participantId, presence });
        heard.set(clientId, now);
      } else {
        next.delete(clientId);
        heard.delete(clientId);
      }
    }
    changed.clear();
    others.setState(next, true);
  });

  const tell = oncePerFrame(() => {
    clearTimeout(waiting);
    // Nothing is told once the connection was closed for good.
    if (awareness.getLocalState() === null) return;
    const now = performance.now();
    const { drag, resize, stroke } = own;
    const isUnderWay = (drag ?? resize ?? stroke) !== undefined;
    // Where a hand ends is told at once.
    if (isUnderWay && now < restsUntil) {
      waiting = setTimeout(tell, restsUntil - now);
      return;
    }
    const told = fitting(own);
    awareness.setLocalState(told);
    const busy = [...heard.values()].filter((last) => last > now - JUST_NOW_MS).length;
    restsUntil = isUnderWay ? now + restAfter(bytesOf(told), busy) : now;
  });

  awareness.on('change', (changes: { readonly [kind: string]: readonly number[] }) => {
    for (const clientIds of Object.values(changes)) for (const each of clientIds) changed.add(each);
    read();
  });

  return {
    others,
    publish: (presence) => {
      const next: Record<string, unknown> = { ...own, ...presence };
      for (const field of Object.keys(next)) if (next[field] === undefined) delete next[field];
      own = next;
      tell();
    },
    rosterChanged: (roster) => {
      const before = people;
      people = new Map(
        roster.people.flatMap(({ participantId, clientIds }) =>
          clientIds.map((clientId): [number, string] => [clientId, participantId]),
        ),
      );
      for (const clientId of new Set([...before.keys(), ...people.keys()])) {
        if (before.get(clientId) !== people.get(clientId)) changed.add(clientId);
      }
      if (changed.size > 0) read();
    },
  };
}

function bytesOf(presence: Presence): number {
  return new TextEncoder().encode(JSON.stringify(presence)).byteLength;
}

/** The server refuses a presence that is too large: then others see fewer of the objects in it, or not what is written. */
function fitting(presence: Presence): Presence {
  const { selection, drag } = presence;
  if (bytesOf(presence) <= PRESENCE_BYTES) return presence;
  if (selection !== undefined && selection.length > 0) {
    return fitting({ ...presence, selection: selection.slice(0, selection.length >> 1) });
  }
  if (drag !== undefined && drag.length > 0) {
    return fitting({ ...presence, drag: drag.slice(0, drag.length >> 1) });
  }
  const { typing, ...rest } = presence;
  return typing ? fitting(rest) : {};
}
