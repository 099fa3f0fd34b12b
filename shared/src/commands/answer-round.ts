/** `answerRound`: answers a secret question, or answers it anew; the last answer counts. */

import { BOARD, ownDocument } from '../protocol/documents.ts';
import { answerIdOf, answerValueSchema, type AnswerValue } from '../records/answer.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import { ballotsOf, putBallot, sharersOf } from './ballots.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';

export const answerRound = defineCommand({
  type: 'answerRound',
  schema: commandSchema('answerRound', { roundId: idSchema, value: answerValueSchema }),
  roles: ['partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { roundId, value }, { actor, now }) {
    const round = recordOf(transaction.records(BOARD), 'round', roundId);
    if (!round) return 'unknown-record';
    if (round.status !== 'open') return 'not-now';
    if (!fits(value, round)) return 'invalid';
    const own = ownDocument(actor.participantId);
    const id = answerIdOf(roundId);
    const records = transaction.records(own);
    if (!records.has(id) && records.size >= recordLimit(own)) return 'full';
    putBallot(transaction, sharersOf(transaction, round, actor), {
      type: 'answer',
      id,
      createdAt: now,
      updatedAt: now,
      authorId: actor.participantId,
      roundId,
      participantId: actor.participantId,
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
      value,
    });
    const answered = ballotsOf(transaction, round).length;
    // A change of mind is nobody's business: the board only hears of it when the count changes.
    if (answered !== round.answered) {
      transaction.put(BOARD, { ...round, answered, updatedAt: now });
    }
    return undefined;
  },
});

/** Whether this can be an answer to this round. */
function fits(value: AnswerValue, round: Round): boolean {
  if (value.kind !== round.kind) return false;
  if (value.kind !== 'dots') return true;
  const options = new Set(round.options?.map(({ id }) => id));
  return (
    value.optionIds.length <= (round.budget ?? 0) && value.optionIds.every((id) => options.has(id))
  );
}
