import { describe, expect, test } from 'vitest';
import type { Actor } from '../domain/roles.ts';
import { sessionOf } from '../records/registry.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { readingRound, type ReadingRound } from '../views/reading.ts';
import type { NewCommand } from './registry.ts';

type Action = Extract<NewCommand, { type: 'setReading' }>['reading'];

function setUp(partners: number) {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const people = Array.from({ length: partners }, (_, index) =>
    room.partner(`P${index}`, `Partner ${index}`),
  );
  room.do(facilitator, { type: 'reveal' });
  const round = (): ReadingRound => {
    const found = readingRound(room.board);
    if (!found) throw new Error('no reading round');
    return found;
  };
  const act = (reading: Action, by: Actor = facilitator) => {
    return room.do(by, { type: 'setReading', reading });
  };
  /** What a facilitator does who sees what there is. */
  const go = (action: 'next' | 'previous' | 'pass') => act({ action, from: round().now?.id });
  const ids = () => round().turns.map(({ partner }) => partner.id);
  return { room, facilitator, people, round, act, go, ids };
}

describe('a reading round', () => {
  test('has every partner once, in an order that can be drawn anew', () => {
    const { people, act, ids, round } = setUp(9);
    act({ action: 'draw' });
    const orders = new Set([ids().join()]);
    for (let count = 0; count < 5; count += 1) {
      act({ action: 'draw' });
      orders.add(ids().join());
    }
    expect(orders.size).toBeGreaterThan(1);
    expect(new Set(ids())).toEqual(new Set(people.map(({ partnerId }) => partnerId)));
    expect(round()).toMatchObject({ now: undefined, isOver: false });
  });

  test.each([
    [10, 45],
    [11, 30],
  ])('of %i partners gives each %i seconds', (partners, seconds) => {
    const { room, act, go, round } = setUp(partners);
    act({ action: 'draw' });
    go('next');
    expect(round().endsAt).toBe(room.now + seconds * 1000);
  });

  test('goes through all, back, and past who passes; then it is over', () => {
    const { act, go, round, ids } = setUp(3);
    act({ action: 'draw' });
    const [first, second, third] = ids();
    const states = () => round().turns.map(({ state }) => state);
    go('next');
    expect(round()).toMatchObject({ now: { id: first }, next: { id: second } });
    go('pass');
    expect(states()).toEqual(['passed', 'now', 'waiting']);
    go('previous');
    expect(states()).toEqual(['now', 'waiting', 'waiting']);
    go('pass');
    go('next');
    expect(round()).toMatchObject({ now: { id: third }, next: undefined });
    go('next');
    expect(round()).toMatchObject({ now: undefined, endsAt: undefined, isOver: true });
    // Who passed may still be heard.
    act({ action: 'give', partnerId: first ?? '' });
    expect(states()).toEqual(['now', 'heard', 'heard']);
    go('next');
    expect(states()).toEqual(['heard', 'heard', 'heard']);
    go('previous');
    expect(round().now?.id).toBe(third);
  });

  test('puts who joins later at the end', () => {
    const { room, act, go, round, ids } = setUp(2);
    act({ action: 'draw' });
    go('next');
    const late = room.partner('Lisa', 'Mbo');
    expect(ids().at(-1)).toBe(late.partnerId);
    go('next');
    go('next');
    expect(round().now?.id).toBe(late.partnerId);
    go('next');
    const later = room.partner('Bram', 'De Bron');
    expect(round()).toMatchObject({ isOver: false, next: { id: later.partnerId } });
  });

  test('passes over nobody when two press at once', () => {
    const { act, round, ids } = setUp(3);
    act({ action: 'draw' });
    act({ action: 'next' });
    act({ action: 'next' });
    expect(round().now?.id).toBe(ids()[0]);
  });

  test('is the facilitator’s, and comes after the reveal', () => {
    const { room, people } = setUp(2);
    const [partner] = people;
    if (!partner) throw new Error('there is a partner');
    for (const reading of [
      { action: 'draw' },
      { action: 'next' },
      { action: 'give', partnerId: partner.partnerId ?? '' },
      { action: 'stop' },
    ] as const) {
      expect(room.refusal(partner, { type: 'setReading', reading })).toBe('forbidden');
    }
    const change = { heard: [], passed: [], order: [partner.partnerId ?? ''] };
    for (const actor of [partner, room.facilitator()]) {
      expect(
        room.refusal(actor, {
          type: 'change',
          operations: [updateOf(room.sessionId, { reading: change })],
        }),
      ).toBe('forbidden');
    }
    const early = new TestRoom();
    const facilitator = early.facilitator();
    const draw = { type: 'setReading', reading: { action: 'draw' } } as const;
    expect(early.refusal(facilitator, draw)).toBe('not-now');
    early.do(facilitator, { type: 'reveal' });
    expect(early.refusal(facilitator, draw)).toBe('not-now');
    early.partner();
    early.do(facilitator, draw);
  });

  test('refuses what cannot be, and goes when it is stopped', () => {
    const { room, facilitator, act, go } = setUp(2);
    const refusal = (reading: Action) => room.refusal(facilitator, { type: 'setReading', reading });
    expect(refusal({ action: 'next' })).toBe('not-now');
    act({ action: 'draw' });
    expect(refusal({ action: 'pass' })).toBe('not-now');
    expect(refusal({ action: 'give', partnerId: facilitator.participantId })).toBe(
      'unknown-record',
    );
    go('next');
    const from = sessionOf(room.board)?.reading?.partnerId;
    expect(refusal({ action: 'previous', from })).toBe('not-now');
    act({ action: 'stop' });
    expect(sessionOf(room.board)).not.toHaveProperty('reading');
  });
});
