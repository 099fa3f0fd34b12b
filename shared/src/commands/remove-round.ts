/** `removeRound`: takes a round away with all its answers, as if it had not been asked. */

import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';
import { removeWithDependents } from './references.ts';

export const removeRound = defineCommand({
  type: 'removeRound',
  schema: commandSchema('removeRound', { roundId: idSchema }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { roundId }) {
    if (!recordOf(transaction.records(BOARD), 'round', roundId)) return 'unknown-record';
    removeWithDependents(transaction, roundId);
    return undefined;
  },
});
