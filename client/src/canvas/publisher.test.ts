import type { Presence } from '@ambitiebord/shared/protocol/presence';
import { STROKE_POINTS } from '@ambitiebord/shared/domain/limits';
import { placesOfStroke } from '@ambitiebord/shared/protocol/live-stroke';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SessionClient } from '../session/session-client.ts';
import { IDLE, type Penning } from '../tools/tool.ts';
import { Publisher } from './publisher.ts';

const viewport = { x: 0, y: 0, zoom: 1 };
const board = { objects: [], lines: [] };

function drawing(length: number, y = 0): Penning {
  const points = Array.from({ length }, (_, x) => ({ x, y: y + 40 * Math.sin(x / 5) }));
  return { name: 'penning', pointerId: 1, points };
}

/** A publisher of which the session keeps what others see, with a command that is or is not saved. */
function hand() {
  const state = createStore(() => ({ pending: 0 }));
  const shown: { -readonly [Field in keyof Presence]: Presence[Field] } = {};
  const session = { state, publish: (presence: Presence) => Object.assign(shown, presence) };
  // The publisher uses no more of a session.
  const publisher = new Publisher(session as unknown as SessionClient);
  const tell = (tool: Penning | typeof IDLE) =>
    publisher.tell(board, new Map(), { tool, viewport });
  return { state, shown, publisher, tell };
}

/** All that was started in this turn has come. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a stroke is seen until the drawing is saved, and the next not in its place before that', async () => {
  const { state, shown, publisher, tell } = hand();
  tell(drawing(30));
  const first = shown.stroke;
  expect(first).toBeDefined();
  tell(IDLE);
  const sent = new AbortController();
  publisher.awaits(
    new Promise((resolve) => {
      sent.signal.addEventListener('abort', () => resolve());
    }),
  );
  await settled();
  expect(shown.stroke).toBe(first);
  tell(drawing(20, 300));
  expect(shown.stroke).toBe(first);
  state.setState({ pending: 1 });
  sent.abort();
  await settled();
  expect(shown.stroke).toBe(first);
  state.setState({ pending: 0 });
  expect(placesOfStroke(shown.stroke ?? [])[0]).toEqual({ x: 0, y: 300 });
  tell(IDLE);
  await settled();
  expect(shown.stroke).toBeUndefined();
});

test('the longest stroke is told through few of its places, from its beginning to its end, in no time', () => {
  const { shown, tell } = hand();
  const stroke = drawing(1_500);
  // The quickest of many: others may use the machine meanwhile.
  const times = Array.from({ length: 50 }, () => {
    const began = performance.now();
    tell(stroke);
    return performance.now() - began;
  });
  expect(Math.min(...times)).toBeLessThan(4);
  const places = placesOfStroke(shown.stroke ?? []);
  expect(places.length).toBeLessThanOrEqual(STROKE_POINTS);
  expect(places[0]).toEqual({ x: 0, y: 0 });
  expect(places.at(-1)?.x).toBeCloseTo(1_499);
});
