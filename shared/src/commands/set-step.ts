/** `setStep`: opens a step of the agenda, in any order. */

import { z } from 'zod';
import { STEPS } from '../domain/steps.ts';
import { AMBITION_POSITION } from '../domain/board-regions.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import type { Transaction } from './transaction.ts';

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
    if (session.step === 'ambition') closePads(transaction, context);
    if (step === 'ambition') ensureAmbition(transaction, context);
    // What belongs to a moment of the old step goes with it.
    const { stepEndsAt: _, spotlightId: __, displayTurn: ___, ...lasting } = session;
    transaction.put(BOARD, {
      ...lasting,
      step,
      openedSteps: session.openedSteps.includes(step)
        ? session.openedSteps
        : [...session.openedSteps, step],
      updatedAt: context.now,
    });
    return undefined;
  },
});

/** Copies what was written together into the ambition; from here on the record is the truth. */
function closePads(transaction: Transaction, { padText, now }: CommandContext): void {
  for (const ambition of recordsOf(transaction.records(BOARD), 'ambition')) {
    transaction.put(BOARD, { ...ambition, text: padText(ambition.id), updatedAt: now });
  }
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
