/** `acceptAgreement`: who speaks for the responsible partner accepts a task, or gives it back. */

import { z } from 'zod';
import { BOARD } from '../protocol/documents.ts';
import { speaksFor } from '../policy/speaks-for.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';
import { writtenFor } from './written-for.ts';

export const acceptAgreement = defineCommand({
  type: 'acceptAgreement',
  schema: commandSchema('acceptAgreement', { agreementId: idSchema, accepted: z.boolean() }),
  roles: ['facilitator', 'partner'],
  predicted: true,
  undoable: false,
  reduce(transaction, { agreementId, accepted }, { actor, now }) {
    const board = transaction.records(BOARD);
    const agreement = recordOf(board, 'agreement', agreementId);
    if (!agreement) return 'unknown-record';
    const { acceptedAt, writtenBy: _, ...open } = agreement;
    if (!speaksFor(actor, agreement.responsibleId, board)) return 'forbidden';
    if ((acceptedAt !== undefined) === accepted) return undefined;
    const given = accepted
      ? { acceptedAt: now, ...writtenFor(agreement.responsibleId, actor) }
      : {};
    transaction.put(BOARD, { ...open, updatedAt: now, ...given });
    return undefined;
  },
});
