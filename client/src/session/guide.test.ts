import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  createGuide,
  guidedView,
  isControlled,
  leaderOf,
  toldGuidance,
  type Guidance,
} from './guide.ts';
import type { OtherPresence, SessionClient } from './session-client.ts';

const roster: Roster = {
  people: [
    { participantId: 'joke-0001', role: 'facilitator', clientIds: [1] },
    { participantId: 'anna-0001', role: 'facilitator', clientIds: [2] },
    { participantId: 'fatma-001', role: 'partner', clientIds: [3] },
    { participantId: 'kees-0001', role: 'partner', clientIds: [4] },
  ],
  mostReady: false,
};
const area = (x: number) => ({ x, y: 0, width: 100, height: 50 });
const control = (since: number) => ({ kind: 'control' as const, since });

function othersOf(presences: Readonly<Record<string, Presence>>): Map<number, OtherPresence> {
  const others = new Map<number, OtherPresence>();
  for (const { participantId, clientIds } of roster.people) {
    const presence = presences[participantId];
    const [clientId] = clientIds;
    if (presence && clientId !== undefined) {
      others.set(clientId, { clientId, participantId, presence });
    }
  }
  return others;
}

const guidance = (given: Partial<Guidance> = {}): Guidance => ({
  ...createGuide().getState(),
  ...given,
});

describe('who leads', () => {
  test('is the facilitator who began last, whatever others say of themselves', () => {
    expect(leaderOf(othersOf({ 'fatma-001': { lead: control(9) } }), roster)).toBeUndefined();
    const others = othersOf({
      'joke-0001': { lead: control(5), view: area(1) },
      'anna-0001': { lead: { kind: 'invite', since: 6 }, view: area(2) },
      'fatma-001': { lead: control(99), view: area(3) },
    });
    expect(leaderOf(others, roster)).toEqual({
      participantId: 'anna-0001',
      kind: 'invite',
      since: 6,
      view: area(2),
    });
  });

  test('ends with who leaves', () => {
    const { people, ...rest } = roster;
    const without = { ...rest, people: people.filter(({ role }) => role === 'partner') };
    const others = othersOf({ 'joke-0001': { lead: control(5), view: area(1) } });
    expect(leaderOf(others, without)).toBeUndefined();
  });
});

describe('what is shown because of somebody else', () => {
  test('an invitation moves nobody', () => {
    const others = othersOf({
      'joke-0001': { lead: { kind: 'invite', since: 5 }, view: area(1) },
    });
    expect(guidedView(others, roster, guidance())).toBeUndefined();
  });

  test('control comes before whom one follows, and before an older control of one’s own', () => {
    const others = othersOf({
      'joke-0001': { lead: control(5), view: area(1) },
      'kees-0001': { view: area(2) },
    });
    expect(guidedView(others, roster, guidance({ following: 'kees-0001' }))).toEqual(area(1));
    expect(guidedView(others, roster, guidance({ lead: control(4) }))).toEqual(area(1));
    expect(isControlled(leaderOf(others, roster), guidance({ lead: control(6) }))).toBe(false);
    const released = othersOf({ 'kees-0001': { view: area(2) } });
    expect(guidedView(released, roster, guidance({ following: 'kees-0001' }))).toEqual(area(2));
  });
});

/** What somebody tells of themselves. */
function told(
  me: 'joke-0001' | 'fatma-001',
  others: ReadonlyMap<number, OtherPresence>,
  given: Partial<Guidance>,
) {
  const role = me === 'joke-0001' ? 'facilitator' : 'partner';
  const session = {
    state: createStore(() => ({ me: { participantId: me, role }, roster })),
    others: createStore(() => others),
  } as unknown as Pick<SessionClient, 'state' | 'others'>;
  return toldGuidance(session, guidance(given));
}

describe('what is told', () => {
  test('a partner shows the own view only to who follows; a facilitator always', () => {
    const view = area(7);
    expect(told('fatma-001', othersOf({}), { view })).toEqual({});
    const followed = othersOf({ 'kees-0001': { following: 'fatma-001' } });
    expect(told('fatma-001', followed, { view })).toEqual({ view });
    expect(told('joke-0001', othersOf({}), { view })).toEqual({ view });
  });

  test('two who follow each other stay where they are', () => {
    const others = othersOf({ 'kees-0001': { following: 'fatma-001', view: area(2) } });
    const mine = { view: { x: -50, y: -50, width: 400, height: 400 }, following: 'kees-0001' };
    expect(told('fatma-001', others, mine)).toEqual({ view: area(2), following: 'kees-0001' });
  });

  test('is a presence that the server takes', () => {
    const full = { view: area(7), following: 'kees-0001', lead: control(1_750_000_000_000) };
    const presence = told('joke-0001', othersOf({}), full);
    expect(presenceSchema.parse(presence)).toEqual(presence);
    for (const wrong of [
      { view: { ...area(1), width: 0 } },
      { view: { ...area(1), height: 1e9 } },
      { view: { ...area(1), depth: 1 } },
      { lead: { kind: 'push', since: 1 } },
      { following: 'x' },
    ]) {
      expect(presenceSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
