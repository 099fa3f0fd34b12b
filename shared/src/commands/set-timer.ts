/** `setTimer`: starts, shifts or stops a timer, or says whether they ring. A timer is an end time; nothing locks when it ends. */

import { z } from 'zod';
import { CLOCKS, type Clock } from '../domain/clocks.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import type { Session } from '../records/session.ts';
import { commandSchema, defineCommand } from './command.ts';

const MAX_SECONDS = 4 * 60 * 60;

/** Whose time it is; absent: that of the step. */
const clockSchema = z.enum(CLOCKS).optional();

const schema = commandSchema('setTimer', {
  timer: z.discriminatedUnion('action', [
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
    z.strictObject({ action: z.literal('sound'), on: z.boolean() }),
  ]),
});

export const setTimer = defineCommand({
  type: 'setTimer',
  schema,
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
    const { clock = 'step' } = timer;
    if (!fits(timer.action, clock, session)) return 'not-now';
    if (timer.action === 'stop') {
      transaction.put(BOARD, { ...without(session, clock), updatedAt: now });
      return undefined;
    }
    const { action, seconds } = timer;
    // Shifting a timer that has run out counts from now: "one more minute" is a minute from now.
    const from = action === 'start' ? now : Math.max(endOf(session, clock) ?? now, now);
    const endsAt = Math.min(Math.max(from + seconds * 1000, now), now + MAX_SECONDS * 1000);
    const started = action === 'start' && clock === 'step' ? { timerStartedAt: now } : {};
    const begun = { ...session, ...begin(session, now), ...started };
    transaction.put(BOARD, { ...withEnd(begun, clock, endsAt), updatedAt: now });
    return undefined;
  },
});

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
