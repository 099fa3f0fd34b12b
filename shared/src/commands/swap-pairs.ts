/** `swapPairs`: at half-time the other one asks. */

import { z } from 'zod';
import { PEOPLE_PER_PAIR } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { isInPair } from '../records/pairs.ts';
import { commandSchema, defineCommand } from './command.ts';

export const swapPairs = defineCommand({
  type: 'swapPairs',
  schema: commandSchema('swapPairs', {
    /** One pair; absent: all of them, which is for facilitators. */
    pairId: idSchema.optional(),
    /** Whose turn it is from now on. A number and not "the next one": two may press at the same time. */
    turn: z.number().int().min(0).max(PEOPLE_PER_PAIR),
  }),
  roles: ['facilitator', 'partner'],
  predicted: true,
  undoable: false,
  reduce(transaction, { pairId, turn }, { actor, now }) {
    const board = transaction.records(BOARD);
    const pair = recordOf(board, 'pair', pairId);
    if (pairId !== undefined && !pair) return 'unknown-record';
    if (actor.role !== 'facilitator' && !isInPair(actor, pair)) return 'forbidden';
    for (const each of pair ? [pair] : recordsOf(board, 'pair')) {
      if (each.turn !== turn) transaction.put(BOARD, { ...each, turn, updatedAt: now });
    }
    return undefined;
  },
});
