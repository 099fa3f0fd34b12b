/** `limitBoard`: says what partners may do on the board while a step is open. */

import { z } from 'zod';
import { BOARD_LIMITS } from '../domain/board-limits.ts';
import { STEPS } from '../domain/steps.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const limitBoard = defineCommand({
  type: 'limitBoard',
  schema: commandSchema('limitBoard', {
    step: z.enum(STEPS),
    allowed: z.enum(['all', ...BOARD_LIMITS]),
  }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { step, allowed }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const { [step]: before = 'all', ...others } = session.boardLimits ?? {};
    if (before === allowed) return undefined;
    const boardLimits = allowed === 'all' ? others : { ...others, [step]: allowed };
    transaction.put(BOARD, { ...session, boardLimits, updatedAt: now });
    return undefined;
  },
});
