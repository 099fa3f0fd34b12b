/** `setTimer`: starts, shifts or stops a timer, pauses them all, or says whether they ring. A timer is an end time; nothing locks when it ends. */

import { z } from 'zod';
import { CLOCKS, type Clock } from '../domain/clocks.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import type { Session } from '../records/session.ts';
import { clockTime, hasTimeLeft } from '../views/clock.ts';
import { commandSchema, defineCommand } from './command.ts';
import { resumed } from './resume-clocks.ts';

const MAX_SECONDS = 4 * 60 * 60;

/** Whose time it is; absent: that of the step. */
const clockSchema = z.enum(CLOCKS).optional();

const timerActionSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('start'),
    seconds: z.number().int().min(1).max(MAX_SECONDS),
    clock: clockSchema,
  }),
  z.strictObject({
    action: z.literal('shift'),
    seconds: z.number().int().min(-MAX_SECONDS).max(MAX_SECONDS),
    clock: clockSchema,
  }),
  z.strictObject({ action: z.literal('stop'), clock: clockSchema }),
  /** All clocks at once: whoever stops one to talk stops the room. */
  z.strictObject({ action: z.literal('pause') }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({ action: z.literal('sound'), on: z.boolean() }),
]);
type TimerAction = z.infer<typeof timerActionSchema>;

export const setTimer = defineCommand({
  type: 'setTimer',
  schema: commandSchema('setTimer', { timer: timerActionSchema }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { timer }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (timer.action === 'sound') {
      if ((session.timerSilent ?? false) === timer.on) {
        transaction.put(BOARD, { ...session, timerSilent: !timer.on, updatedAt: now });
      }
      return undefined;
    }
    const changed = timerAfter(session, timer, now);
    if (typeof changed === 'string') return changed;
    if (changed !== session) transaction.put(BOARD, { ...changed, updatedAt: now });
    return undefined;
  },
});

function timerAfter(
  session: Session,
  timer: Exclude<TimerAction, { readonly action: 'sound' }>,
  now: number,
): Session | 'not-now' {
  if (timer.action === 'resume') return resumed(session, now);
  if (timer.action === 'pause') {
    if (session.pausedAt !== undefined) return session;
    return hasTimeLeft(session, now) ? { ...session, pausedAt: now } : 'not-now';
  }
  const { clock = 'step' } = timer;
  if (!fits(timer.action, clock, session)) return 'not-now';
  if (timer.action === 'stop') {
    const stopped = without(session, clock);
    return hasTimeLeft(stopped, now) ? stopped : resumed(stopped, now);
  }
  const { action, seconds } = timer;
  // Who starts a clock goes on; who shifts one that is paused leaves it so.
  const running = action === 'start' ? resumed(session, now) : session;
  const time = clockTime(running, now);
  // Shifting a timer that has run out counts from now: "one more minute" is a minute from now.
  const from = action === 'start' ? time : Math.max(endOf(running, clock) ?? time, time);
  const endsAt = Math.min(Math.max(from + seconds * 1000, time), time + MAX_SECONDS * 1000);
  const started = action === 'start' && clock === 'step' ? { timerStartedAt: now } : {};
  return withEnd({ ...running, ...begin(running, now), ...started }, clock, endsAt);
}

/** Whether this can be done with that clock now. */
function fits(action: 'start' | 'shift' | 'stop', clock: Clock, session: Session): boolean {
  // A turn begins with its time, and has it until the next one.
  if (clock === 'turn' && action !== 'shift') return false;
  if (clock === 'story' && session.step !== 'welcome') return false;
  return action !== 'shift' || endOf(session, clock) !== undefined;
}

function endOf(session: Session, clock: Clock): number | undefined {
  if (clock === 'turn') return session.sorting?.endsAt;
  return clock === 'story' ? session.storyEndsAt : session.stepEndsAt;
}

function withEnd(session: Session, clock: Clock, endsAt: number): Session {
  if (clock === 'story') return { ...session, storyEndsAt: endsAt };
  if (clock === 'step' || !session.sorting) return { ...session, stepEndsAt: endsAt };
  return { ...session, sorting: { ...session.sorting, endsAt } };
}

function without(session: Session, clock: Clock): Session {
  if (clock === 'story') {
    const { storyEndsAt: _, ...rest } = session;
    return rest;
  }
  const { stepEndsAt: _, timerStartedAt: __, ...rest } = session;
  return rest;
}

/** The first timer begins a session that has not begun: its first step opened long before anybody came. */
function begin(
  { step, stepOpenedAt }: Session,
  now: number,
): Pick<Session, 'visits' | 'stepOpenedAt'> {
  if (stepOpenedAt !== undefined) return {};
  return { stepOpenedAt: now, visits: { [step]: { openedAt: now, spent: 0 } } };
}
