import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { roomSession } from '../actions/room-session.ts';
import type { OtherPresence } from '../session/session-client.ts';
import { createHands, followHands, type Hands } from './hands-of-others.ts';

/** What a facilitator sees of the hands of two partners, of whom the first has a note. */
function scene() {
  const { room, partners, facilitator } = playedCase('clustered');
  const [maker, other] = partners;
  if (!maker || !other) throw new Error('the case has partners');
  const position = { x: -9_000, y: 0 };
  const note = room.create(maker, { type: 'note', text: 'Eten', colour: 'blue', position });
  const { state } = roomSession(room, facilitator);
  const people = [maker, other].map(({ participantId, role }) => ({
    participantId,
    role,
    clientIds: [],
  }));
  state.setState({ roster: { people, mostReady: false } });
  const others = createStore<ReadonlyMap<number, OtherPresence>>(() => new Map());
  const hands = createHands();
  const seen: Hands[] = [];
  hands.subscribe((now) => void seen.push(now));
  const stop = followHands({ state, others }, hands);
  const show = ({ participantId }: Actor, clientId: number, presence: Presence): void =>
    others.setState(
      new Map(others.getState()).set(clientId, { clientId, participantId, presence }),
      true,
    );
  return { maker, other, note, state, hands, seen, stop, show };
}

const position = { x: -8_900, y: 50 };
const size = { width: 400, height: 300 };

test('where others drag and pull things, as far as they may', () => {
  const { maker, other, note, hands, show } = scene();
  show(maker, 1, { drag: [{ id: note, position }] });
  expect(hands.getState()).toEqual({ dragged: new Map([[note, position]]), pulled: new Map() });
  show(maker, 1, { resize: { id: note, position, size } });
  const pulled = new Map([[note, { ...position, ...size }]]);
  expect(hands.getState()).toEqual({ dragged: new Map(), pulled });
  show(maker, 1, {});
  show(other, 2, { resize: { id: note, position, size } });
  expect(hands.getState()).toEqual(createHands().getState());
});

test('nothing is told when others only point, nor after it was ended; and at once when a right is lost', () => {
  const { maker, other, note, state, hands, seen, stop, show } = scene();
  show(maker, 1, { drag: [{ id: note, position }] });
  show(other, 2, { cursor: position });
  show(other, 2, { cursor: { x: 0, y: 0 } });
  expect(seen).toHaveLength(1);
  state.setState({ roster: { people: [], mostReady: false } });
  expect(hands.getState().dragged).toEqual(new Map());
  stop();
  show(maker, 1, { drag: [{ id: note, position: { x: 0, y: 0 } }] });
  expect(seen).toHaveLength(2);
});
