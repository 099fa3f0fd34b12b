/** `answerRound`: answers a secret question, or answers it anew; the last answer counts. */

import { BOARD } from '../protocol/documents.ts';
import { answerValueSchema } from '../records/answer.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { castBallot } from './ballots.ts';
import { commandSchema, defineCommand } from './command.ts';

export const answerRound = defineCommand({
  type: 'answerRound',
  schema: commandSchema('answerRound', { roundId: idSchema, value: answerValueSchema }),
  roles: ['partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { roundId, value }, context) {
    const round = recordOf(transaction.records(BOARD), 'round', roundId);
    if (!round) return 'unknown-record';
    return castBallot(transaction, round, value, context);
  },
});
