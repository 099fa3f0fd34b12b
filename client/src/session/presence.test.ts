import { newId } from '@ambitiebord/shared/domain/ids';
import { PRESENCE_BYTES, STROKE_POINTS } from '@ambitiebord/shared/domain/limits';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { OwnAwareness } from './own-awareness.ts';
import { followPresence } from './presence.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

/** A browser with so many others in the room, of whom `moving` move their pointers all the time. */
function browser(moving: number) {
  const awareness = new OwnAwareness(new Y.Doc());
  const sent: { readonly at: number; readonly bytes: number; readonly state: unknown }[] = [];
  awareness.on('update', () => {
    const state = awareness.getLocalState();
    sent.push({ at: performance.now(), bytes: JSON.stringify(state).length, state });
  });
  const presence = followPresence(awareness);
  const clientIds = Array.from({ length: moving }, (_, index) => index + 1);
  presence.rosterChanged({
    people: clientIds.map((id) => ({
      participantId: `person-${id}`,
      role: 'partner',
      clientIds: [id],
    })),
    mostReady: false,
  });
  /** Lets everybody's pointer move, as it comes in from the server. */
  const hear = (): void => {
    for (const id of clientIds)
      awareness.states.set(id, { cursor: { x: performance.now(), y: 0 } });
    awareness.emit('change', [{ added: [], updated: clientIds, removed: [] }, 'server']);
  };
  return { awareness, presence, sent, hear };
}

const stroke = (): number[] => Array<number>(2 * STROKE_POINTS).fill(-123.4);

/** Draws for some seconds, sixty times a second. */
function draw({ presence, hear }: ReturnType<typeof browser>, seconds: number): void {
  for (let frame = 0; frame < seconds * 60; frame++) {
    hear();
    presence.publish({ cursor: { x: frame, y: 0 }, stroke: stroke() });
    vi.advanceTimersByTime(1_000 / 60);
  }
}

describe('what hands do', () => {
  test.each([0, 5, 59])('is calm with %i others: all of it is below 40 kB a second', (moving) => {
    const one = browser(moving);
    draw(one, 30);
    // The first comes at once. Everybody does the same; a message has a head of 24 bytes at most.
    const { length } = one.sent.splice(0, 1);
    expect(length).toBe(1);
    const bytes = one.sent.reduce((sum, each) => sum + each.bytes, 0);
    const perSecond = ((bytes + 24 * one.sent.length) * (moving + 1)) / 30;
    expect(perSecond).toBeLessThan(40_500);
    expect(one.sent.length).toBeGreaterThan(20);
    one.awareness.destroy();
  });

  test('is told many times a second when few are heard, and its end at once however many', () => {
    const [few, many] = [browser(1), browser(59)];
    for (const one of [few, many]) draw(one, 1);
    expect(few.sent.length).toBeGreaterThan(15);
    expect(many.sent.length).toBeLessThan(4);
    for (const { presence, sent, awareness } of [few, many]) {
      presence.publish({ stroke: undefined });
      vi.advanceTimersByTime(20);
      expect(sent.at(-1)?.state).not.toHaveProperty('stroke');
      awareness.destroy();
    }
  });

  test('is told to the last step, also when the hand then rests', () => {
    const one = browser(59);
    draw(one, 1);
    one.presence.publish({ cursor: { x: -5, y: -5 } });
    vi.advanceTimersByTime(3_000);
    expect(one.sent.at(-1)?.state).toMatchObject({ cursor: { x: -5, y: -5 } });
    one.awareness.destroy();
  });
});

test('whatever is under way, the server takes it', () => {
  const one = browser(0);
  const id = fc.constant('').map(() => newId());
  const point = fc
    .record({ x: fc.integer(), y: fc.integer() })
    .map(() => ({ x: -99_999, y: 12_345 }));
  fc.assert(
    fc.property(
      fc.record({
        selection: fc.array(id, { maxLength: 200 }),
        drag: fc.array(fc.record({ id, position: point }), { maxLength: 200 }),
        stroke: fc.constant(stroke().map(() => -999.9)),
      }),
      (shown) => {
        one.presence.publish(shown);
        vi.advanceTimersByTime(5_000);
        const told = one.sent.at(-1);
        expect(told?.bytes).toBeLessThanOrEqual(PRESENCE_BYTES);
        expect(presenceSchema.safeParse(told?.state).success).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
  one.awareness.destroy();
});
