/** `setTimer`: starts, shifts or stops the timer, or says whether it rings. A timer is an end time; nothing locks when it ends. */

import { z } from 'zod';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import type { Session } from '../records/session.ts';
import { commandSchema, defineCommand } from './command.ts';

const MAX_SECONDS = 4 * 60 * 60;

const schema = commandSchema('setTimer', {
  timer: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('start'),
      seconds: z.number().int().min(1).max(MAX_SECONDS),
    }),
    z.strictObject({
      action: z.literal('shift'),
      seconds: z.number().int().min(-MAX_SECONDS).max(MAX_SECONDS),
    }),
    z.strictObject({ action: z.literal('stop') }),
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
    const { stepEndsAt, ...withoutTimer } = session;
    if (timer.action === 'stop') {
      transaction.put(BOARD, { ...withoutTimer, updatedAt: now });
      return undefined;
    }
    if (timer.action === 'shift' && stepEndsAt === undefined) return 'not-now';
    // Shifting a timer that has run out counts from now: "one more minute" is a minute from now.
    const from = timer.action === 'start' ? now : Math.max(stepEndsAt ?? now, now);
    const endsAt = Math.min(Math.max(from + timer.seconds * 1000, now), now + MAX_SECONDS * 1000);
    transaction.put(BOARD, {
      ...session,
      ...begin(session, now),
      stepEndsAt: endsAt,
      updatedAt: now,
    });
    return undefined;
  },
});

/** The first timer begins a session that has not begun: its first step opened long before anybody came. */
function begin(
  { step, stepOpenedAt }: Session,
  now: number,
): Pick<Session, 'visits' | 'stepOpenedAt'> {
  if (stepOpenedAt !== undefined) return {};
  return { stepOpenedAt: now, visits: { [step]: { openedAt: now, spent: 0 } } };
}
