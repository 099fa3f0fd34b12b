/**
 * `answerRound`: answers a secret question, or answers it anew; the last answer counts. Where each partner
 * has one answer, who writes for a partner without a device gives that too, with `forPartnerId`.
 */

import { BOARD } from '../protocol/documents.ts';
import { answerValueSchema } from '../records/answer.ts';
import { ANSWERS_PER } from '../domain/round-kinds.ts';
import { speaksFor } from '../policy/speaks-for.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { castBallot } from './ballots.ts';
import { commandSchema, defineCommand } from './command.ts';

export const answerRound = defineCommand({
  type: 'answerRound',
  schema: commandSchema('answerRound', {
    roundId: idSchema,
    value: answerValueSchema,
    forPartnerId: idSchema.optional(),
  }),
  roles: ['facilitator', 'partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { roundId, value, forPartnerId }, context) {
    const board = transaction.records(BOARD);
    const round = recordOf(board, 'round', roundId);
    if (!round) return 'unknown-record';
    const { actor } = context;
    if (forPartnerId === undefined) {
      return actor.role === 'partner'
        ? castBallot(transaction, round, value, context)
        : 'forbidden';
    }
    const isOther = ANSWERS_PER[round.kind] === 'partner' && forPartnerId !== actor.partnerId;
    if (!isOther || !speaksFor(actor, forPartnerId, board)) return 'forbidden';
    return castBallot(transaction, round, value, context, forPartnerId);
  },
});
