/** `setStep`: opens a step of the agenda, in any order. */

import { z } from 'zod';
import { STEPS, type Step } from '../domain/steps.ts';
import { AMBITION_POSITION } from '../domain/board-regions.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import type { Session } from '../records/session.ts';
import { resumed } from './resume-clocks.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import { lowerHands } from './raise-hand.ts';
import { bringGoalsToTheWall } from './goals-to-the-wall.ts';
import type { Transaction } from './transaction.ts';
import { forgetGoneWords } from './word-checks.ts';

const schema = commandSchema('setStep', { step: z.enum(STEPS) });

export const setStep = defineCommand({
  type: 'setStep',
  schema,
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { step }, context) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (session.step === step) return undefined;
    lowerHands(transaction, context.now);
    if (session.step === 'ambition') closePads(transaction, context);
    if (step === 'ambition') ensureAmbition(transaction, context);
    if (step === 'cluster') bringGoalsToTheWall(transaction, context.now);
    const running = resumed(session, context.now);
    // What belongs to a moment of the old step goes with it.
    const {
      stepEndsAt: _,
      timerStartedAt: __,
      storyEndsAt: ___,
      spotlightId: ____,
      displayTurn: _____,
      sorting: ______,
      skippedSteps,
      ...lasting
    } = running;
    transaction.put(BOARD, {
      ...lasting,
      ...visit(running, step, context.now),
      ...(skippedSteps ? { skippedSteps: skippedSteps.filter((each) => each !== step) } : {}),
      step,
      openedSteps: session.openedSteps.includes(step)
        ? session.openedSteps
        : [...session.openedSteps, step],
      updatedAt: context.now,
    });
    return undefined;
  },
});

/**
 * What a visit to another step changes: the time that the one before was open, the time at which this one
 * is opened, and its timer when it was left before that ended. So a step opened by mistake costs nothing.
 */
function visit(
  session: Session,
  step: Step,
  now: number,
): Pick<Session, 'visits' | 'stepOpenedAt' | 'stepEndsAt' | 'timerStartedAt'> {
  const { visits = {}, stepOpenedAt, stepEndsAt, timerStartedAt } = session;
  const left = visits[session.step];
  const back = visits[step];
  const started = timerStartedAt === undefined ? {} : { timerStartedAt };
  const running =
    stepEndsAt !== undefined && stepEndsAt > now ? { endsAt: stepEndsAt, ...started } : {};
  const after = {
    ...visits,
    ...(left && stepOpenedAt !== undefined
      ? {
          [session.step]: {
            openedAt: left.openedAt,
            spent: left.spent + Math.max(0, now - stepOpenedAt),
            ...running,
          },
        }
      : {}),
    [step]: { openedAt: back?.openedAt ?? now, spent: back?.spent ?? 0 },
  };
  const opened = { visits: after, stepOpenedAt: now };
  if (back?.endsAt === undefined || back.endsAt <= now) return opened;
  const since = back.timerStartedAt === undefined ? {} : { timerStartedAt: back.timerStartedAt };
  return { ...opened, stepEndsAt: back.endsAt, ...since };
}

/** Copies what was written together into the ambition; from here on the record is the truth. */
function closePads(transaction: Transaction, { padText, now }: CommandContext): void {
  for (const ambition of recordsOf(transaction.records(BOARD), 'ambition')) {
    transaction.put(BOARD, { ...ambition, text: padText(ambition.id), updatedAt: now });
  }
  forgetGoneWords(transaction, now);
}

function ensureAmbition(transaction: Transaction, { newId, now, actor }: CommandContext): void {
  if (recordsOf(transaction.records(BOARD), 'ambition').length > 0) return;
  transaction.put(BOARD, {
    type: 'ambition',
    id: newId(),
    createdAt: now,
    updatedAt: now,
    authorId: actor.participantId,
    text: '',
    position: AMBITION_POSITION,
  });
}
