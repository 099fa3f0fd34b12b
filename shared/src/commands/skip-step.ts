/** `skipStep`: passes over a step of the agenda, or takes that back. Opening the step takes it back too. */

import { z } from 'zod';
import { STEPS } from '../domain/steps.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const skipStep = defineCommand({
  type: 'skipStep',
  schema: commandSchema('skipStep', { step: z.enum(STEPS), skipped: z.boolean() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { step, skipped }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const before = session.skippedSteps ?? [];
    if (before.includes(step) === skipped) return undefined;
    if (skipped && session.step === step) return 'not-now';
    const skippedSteps = STEPS.filter((each) => (each === step ? skipped : before.includes(each)));
    transaction.put(BOARD, { ...session, skippedSteps, updatedAt: now });
    return undefined;
  },
});
