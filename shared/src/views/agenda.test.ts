import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setPlan } from '../commands/set-plan.ts';
import { agendaOf, STEPS, type Step } from '../domain/steps.ts';
import type { Actor } from '../domain/roles.ts';
import { sessionOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { agendaLines, paceOf, plannedSteps, skippedSteps } from './agenda.ts';

const MINUTE = 60_000;
const SECOND = 1000;

function setUp(options?: ConstructorParameters<typeof TestRoom>[0]) {
  const room = new TestRoom(options);
  return { room, facilitator: room.facilitator() };
}

function sessionIn(room: TestRoom) {
  const session = sessionOf(room.board);
  if (!session) throw new Error('no session');
  return session;
}

/** Opens a step after so many minutes; the command itself takes none of them. */
function openAfter(room: TestRoom, facilitator: Actor, minutes: number, step: Step): void {
  room.now += minutes * MINUTE - SECOND;
  room.do(facilitator, { type: 'setStep', step });
}

const lineOf = (room: TestRoom, step: Step) =>
  agendaLines(sessionIn(room), room.now).find((line) => line.step === step);

const minutesOf = (room: TestRoom) => plannedSteps(sessionIn(room)).map(({ minutes }) => minutes);

describe('the real times of the agenda', () => {
  test('begin with the first timer, and add up over visits', () => {
    const { room, facilitator } = setUp();
    room.now += 24 * 60 * MINUTE;
    expect(paceOf(sessionIn(room), room.now)).toBeUndefined();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    const began = room.now;
    openAfter(room, facilitator, 12, 'own-card');
    openAfter(room, facilitator, 5, 'reveal');
    openAfter(room, facilitator, 1, 'own-card');
    room.now += 2 * MINUTE;
    expect(lineOf(room, 'welcome')).toMatchObject({
      state: 'opened',
      openedAt: began,
      spent: 12 * MINUTE,
    });
    expect(lineOf(room, 'own-card')).toMatchObject({
      state: 'current',
      openedAt: began + 12 * MINUTE,
      spent: 7 * MINUTE,
    });
    expect(lineOf(room, 'reveal')).toMatchObject({ state: 'opened', spent: MINUTE });
    expect(lineOf(room, 'why')).toMatchObject({ state: 'ahead', openedAt: undefined, spent: 0 });
  });

  test('begin anew for a session that was tried out the day before', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    for (const step of STEPS) room.do(facilitator, { type: 'setStep', step });
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    room.now += 24 * 60 * MINUTE;
    room.do(facilitator, { type: 'restartAgenda' });
    expect(paceOf(sessionIn(room), room.now)).toBeUndefined();
    expect(sessionIn(room).stepEndsAt).toBeUndefined();
    expect(agendaLines(sessionIn(room), room.now).map(({ state }) => state)).toEqual([
      'current',
      ...STEPS.slice(1).map(() => 'ahead'),
    ]);
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    expect(paceOf(sessionIn(room), room.now)?.late).toBe(0);
    expect(room.refusal(room.partner(), { type: 'restartAgenda' })).toBe('forbidden');
  });

  test('say when it ends, and how much later than planned', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    const began = room.now;
    const pace = () => paceOf(sessionIn(room), room.now);
    expect(pace()).toMatchObject({ startedAt: began, endsAt: began + 120 * MINUTE, late: 0 });
    room.now += 10 * MINUTE;
    expect(pace()?.late).toBe(0);
    room.now += 3 * MINUTE;
    expect(pace()?.late).toBe(3 * MINUTE);
    room.do(facilitator, { type: 'setStep', step: 'own-card' });
    openAfter(room, facilitator, 6, 'reveal');
    expect(pace()?.late).toBe(MINUTE + SECOND);
    expect(pace()?.begins.get('why')).toBe(room.now + 20 * MINUTE);
    expect(pace()?.begins.has('own-card')).toBe(false);
    room.do(facilitator, { type: 'skipStep', step: 'break', skipped: true });
    expect(pace()?.late).toBe(-9 * MINUTE + SECOND);
  });

  test('count what is left of the furthest step while the group is back at an earlier one', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setStep', step: 'why' });
    openAfter(room, facilitator, 5, 'welcome');
    const rest = agendaOf('kickoff')
      .slice(STEPS.indexOf('break'))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    expect(paceOf(sessionIn(room), room.now)?.endsAt).toBe(room.now + (10 + 20 + rest) * MINUTE);
  });
});

describe('going to another step and back', () => {
  test('keeps the timer that still runs, and not one that has ended', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    const end = sessionIn(room).stepEndsAt;
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(sessionIn(room).stepEndsAt).toBeUndefined();
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(sessionIn(room).stepEndsAt).toBe(end);
    room.do(facilitator, { type: 'setStep', step: 'why' });
    room.now += 11 * MINUTE;
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(sessionIn(room).stepEndsAt).toBeUndefined();
  });
});

describe('skipping', () => {
  test('is recorded, taken back, and undone by opening the step', () => {
    const { room, facilitator } = setUp();
    const skip = (step: Step, skipped = true) =>
      room.do(facilitator, { type: 'skipStep', step, skipped });
    skip('break');
    skip('reveal');
    skip('reveal');
    expect(skippedSteps(sessionIn(room))).toEqual(['reveal', 'break']);
    expect(lineOf(room, 'break')?.state).toBe('skipped');
    skip('reveal', false);
    expect(skippedSteps(sessionIn(room))).toEqual(['break']);
    room.do(facilitator, { type: 'setStep', step: 'break' });
    expect(skippedSteps(sessionIn(room))).not.toContain('break');
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(lineOf(room, 'break')?.state).toBe('opened');
  });

  test('is not for the step that is open, nor for partners', () => {
    const { room, facilitator } = setUp();
    const skip = { type: 'skipStep', step: 'welcome', skipped: true } as const;
    expect(room.refusal(facilitator, skip)).toBe('not-now');
    const partner = room.partner();
    for (const command of [
      skip,
      { type: 'shortenSession', shortened: true },
      { type: 'setPlan', plan: null },
    ] as const) {
      expect(room.refusal(partner, command)).toBe('forbidden');
    }
  });
});

describe('shortening', () => {
  test('gives the steps that are ahead the short form, and is taken back without loss', () => {
    const { room, facilitator } = setUp();
    const full = minutesOf(room);
    room.do(facilitator, { type: 'setStep', step: 'own-card' });
    room.do(facilitator, { type: 'setStep', step: 'reveal' });
    room.do(facilitator, { type: 'shortenSession', shortened: true });
    expect(minutesOf(room)).toEqual([10, 8, 20, 22, 5, 10, 15, 0, 6, 2, 2]);
    // Taken once: what is opened from here on keeps its short form.
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(room.run(facilitator, { type: 'shortenSession', shortened: true })).toEqual({
      ok: true,
      value: [],
    });
    expect(minutesOf(room)).toEqual([10, 8, 20, 22, 5, 10, 15, 0, 6, 2, 2]);
    room.do(facilitator, { type: 'shortenSession', shortened: false });
    expect(minutesOf(room)).toEqual(full);
  });

  test('names the step that it leaves no time for as skipped once the group is past it', () => {
    const { room, facilitator } = setUp();
    for (const step of STEPS.slice(0, 7)) room.do(facilitator, { type: 'setStep', step });
    room.do(facilitator, { type: 'shortenSession', shortened: true });
    expect(skippedSteps(sessionIn(room))).toEqual([]);
    room.do(facilitator, { type: 'setStep', step: 'agreements' });
    expect(skippedSteps(sessionIn(room))).toEqual(['contributions']);
  });

  test('can begin with a plan of the facilitator, which then says what was passed over', () => {
    const plan = { title: 'Kort', minutes: { welcome: 5, why: 40, snapshot: 5 } };
    const { room, facilitator } = setUp({ plan, cardFields: ['need'] });
    expect(sessionIn(room)).toMatchObject({ plan, cardFields: ['need'] });
    room.do(facilitator, { type: 'setStep', step: 'snapshot' });
    expect(skippedSteps(sessionIn(room))).toEqual(['why']);
  });

  test('goes by the order of an own plan, and refuses one that cannot be done', () => {
    const minutes = { welcome: 5, why: 40, 'own-card': 8, snapshot: 5 };
    const plan = { title: 'Kort', minutes, titles: { why: 'Hoezo?' } };
    const { room, facilitator } = setUp();
    const order: Step[] = ['welcome', 'why', 'own-card', 'snapshot'];
    room.do(facilitator, { type: 'setPlan', plan: { ...plan, order } });
    expect(
      plannedSteps(sessionIn(room)).flatMap(({ step, minutes: planned }) =>
        planned > 0 ? [step] : [],
      ),
    ).toEqual(order);
    room.do(facilitator, { type: 'setStep', step: 'own-card' });
    expect(skippedSteps(sessionIn(room))).toEqual(['why']);
    for (const wrong of [
      { ...plan, order: order.toReversed() },
      { ...plan, order: ['welcome', 'welcome'] as Step[] },
      { ...plan, titles: { why: ' ' } },
    ]) {
      expect(
        setPlan.schema.safeParse({ id: 'own-plan-00001', type: 'setPlan', plan: wrong }).success,
      ).toBe(false);
    }
  });

  test('makes no step of an own plan longer, and goes with the plan', () => {
    const { room, facilitator } = setUp();
    const plan = { title: 'Kort', minutes: { 'own-card': 3, why: 40 } };
    room.do(facilitator, { type: 'setPlan', plan });
    room.do(facilitator, { type: 'shortenSession', shortened: true });
    expect(minutesOf(room)).toEqual([0, 3, 0, 22, 0, 0, 0, 0, 0, 0, 0]);
    room.do(facilitator, { type: 'setPlan', plan: null });
    expect(minutesOf(room)).toEqual(agendaOf('kickoff').map(({ minutes }) => minutes));
  });
});

test('whatever a facilitator does, the times add up and nothing ends before now', () => {
  const step = fc.constantFrom(...STEPS);
  const deed = fc.oneof(
    fc.record({ type: fc.constant('setStep' as const), step }),
    fc.record({ type: fc.constant('skipStep' as const), step, skipped: fc.boolean() }),
    fc.record({ type: fc.constant('shortenSession' as const), shortened: fc.boolean() }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 30 })), { maxLength: 30 }),
      (deeds) => {
        const { room, facilitator } = setUp();
        room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 60 } });
        const began = room.now;
        for (const [command, minutes] of deeds) {
          room.now += minutes * MINUTE;
          room.run(facilitator, command);
        }
        const session = sessionIn(room);
        const lines = agendaLines(session, room.now);
        expect(lines.reduce((sum, { spent }) => sum + spent, 0)).toBe(room.now - began);
        expect(lines.filter(({ state }) => state === 'current')).toHaveLength(1);
        expect(paceOf(session, room.now)?.endsAt).toBeGreaterThanOrEqual(room.now);
        expect(lines.find(({ state }) => state === 'skipped')?.step).toBe(skippedSteps(session)[0]);
      },
    ),
  );
});
