/** `askWordCheck`: asks partners besides the residents which words of the ambition are not clear. */

import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';
import { wordCheckOf } from './word-checks.ts';

export const askWordCheck = defineCommand({
  type: 'askWordCheck',
  schema: commandSchema('askWordCheck', {
    /** All who are asked besides the residents, in place of those who were. */
    partnerIds: z.array(idSchema).max(PARTICIPANTS_PER_SESSION),
  }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { partnerIds }, context) {
    const board = transaction.records(BOARD);
    const [ambition] = recordsOf(board, 'ambition');
    if (!ambition) return 'not-now';
    if (partnerIds.some((id) => !recordOf(board, 'partner', id))) return 'unknown-record';
    const check = wordCheckOf(transaction, ambition, context);
    if (!board.has(check.id) && board.size >= recordLimit(BOARD)) return 'full';
    const asked = [...new Set(partnerIds)];
    if (board.has(check.id) && asked.join() === check.partnerIds.join()) return undefined;
    transaction.put(BOARD, { ...check, partnerIds: asked, updatedAt: context.now });
    return undefined;
  },
});
