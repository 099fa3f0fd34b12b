/** `shortenSession`: gives the steps that are still ahead the minutes of the short form, or takes that back. */

import { z } from 'zod';
import { STEPS } from '../domain/steps.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const shortenSession = defineCommand({
  type: 'shortenSession',
  schema: commandSchema('shortenSession', { shortened: z.boolean() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { shortened }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const { shortenedSteps, ...full } = session;
    if ((shortenedSteps !== undefined) === shortened) return undefined;
    const ahead = STEPS.filter((step) => !session.openedSteps.includes(step));
    transaction.put(BOARD, {
      ...full,
      ...(shortened ? { shortenedSteps: ahead } : {}),
      updatedAt: now,
    });
    return undefined;
  },
});
