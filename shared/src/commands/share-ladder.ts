/** `shareLadder`: lays a ladder of a pair on the board, when they say that it is ready. */

import { activitySlot, goalBelow } from '../domain/board-regions.ts';
import { heldBack } from '../policy/held-back.ts';
import { BOARD, groupDocument } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf, type BoardRecord } from '../records/registry.ts';
import { isInPair } from '../records/pairs.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';

export const shareLadder = defineCommand({
  type: 'shareLadder',
  schema: commandSchema('shareLadder', { pairId: idSchema, activityId: idSchema }),
  roles: ['partner'],
  predicted: true,
  // What others have seen is not taken back.
  undoable: false,
  reduce(transaction, { pairId, activityId }, { actor, now }) {
    const board = transaction.records(BOARD);
    if (!isInPair(actor, recordOf(board, 'pair', pairId))) return 'forbidden';
    const document = groupDocument(pairId);
    const group = transaction.records(document);
    const found = recordOf(group, 'activity', activityId);
    if (!found) return 'unknown-record';
    const rungs = recordsOf(group, 'whyStep').filter((step) => step.activityId === activityId);
    const goal = recordOf(group, 'goal', found.goalId);
    const position = activitySlot(recordsOf(board, 'activity').length);
    const { goalId, ...endless } = found;
    // A goal of the board that is gone by now is the end of nothing.
    const ends = goal !== undefined || recordOf(board, 'goal', goalId) !== undefined;
    const activity = ends ? found : endless;
    const moved: BoardRecord[] = [
      { ...activity, position, updatedAt: now },
      ...rungs,
      ...(goal ? [{ ...goal, position: goalBelow(position, rungs.length) }] : []),
    ];
    const held = heldBack(actor, board, undefined, activity);
    if (held) return held;
    if (moved.some(({ id }) => board.has(id))) return 'already-exists';
    if (board.size + moved.length > recordLimit(BOARD)) return 'full';
    for (const record of moved) {
      transaction.remove(document, record.id);
      transaction.put(BOARD, record);
    }
    return undefined;
  },
});
