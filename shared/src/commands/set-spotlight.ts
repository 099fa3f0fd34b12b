/** `setSpotlight`: asks everybody to look at one object, or lets go of it. */

import { isBoardObject } from '../policy/held-back.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setSpotlight = defineCommand({
  type: 'setSpotlight',
  // Null: nothing any more.
  schema: commandSchema('setSpotlight', { targetId: idSchema.nullable() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { targetId }, { now }) {
    const board = transaction.records(BOARD);
    const session = sessionOf(board);
    const target = targetId === null ? undefined : board.get(targetId);
    if (!session || (targetId !== null && !isBoardObject(target))) return 'unknown-record';
    const { spotlightId, ...rest } = session;
    if (spotlightId === target?.id) return undefined;
    const light = target && { spotlightId: target.id };
    transaction.put(BOARD, { ...rest, ...light, updatedAt: now });
    return undefined;
  },
});
