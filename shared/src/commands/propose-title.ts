/**
 * `proposeTitle`: proposes a name for a group, in secret. It is an answer in the round about that group;
 * while the room sorts, the first proposal opens that round.
 */

import { BOARD } from '../protocol/documents.ts';
import { proposalSchema } from '../records/answer.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import { castBallot } from './ballots.ts';
import { commandSchema, defineCommand } from './command.ts';
import { isUnderWay, newRound } from './new-round.ts';
import { recordLimit } from './record-limit.ts';

export const proposeTitle = defineCommand({
  type: 'proposeTitle',
  schema: commandSchema('proposeTitle', { clusterId: idSchema, text: proposalSchema }),
  roles: ['partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { clusterId, text }, context) {
    const board = transaction.records(BOARD);
    if (!recordOf(board, 'cluster', clusterId)) return 'unknown-record';
    let round = recordsOf(board, 'round').find((each) => isUnderWay(each, 'proposal', clusterId));
    if (!round) {
      const session = sessionOf(board);
      if (!session?.sorting) return 'not-now';
      if (board.size >= recordLimit(BOARD)) return 'full';
      // Not the author's: everybody would know who was the first to propose something.
      round = newRound('proposal', session.id, context, { targetId: clusterId });
      transaction.put(BOARD, round);
    }
    return castBallot(transaction, round, { kind: 'proposal', text }, context);
  },
});
