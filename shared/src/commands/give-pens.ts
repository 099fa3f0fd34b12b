/** `givePens`: says who writes the ambition; without anybody, all do. */

import { z } from 'zod';
import { PENS } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { commandSchema, defineCommand } from './command.ts';

export const givePens = defineCommand({
  type: 'givePens',
  schema: commandSchema('givePens', {
    ambitionId: idSchema,
    participantIds: z.array(idSchema).max(PENS),
  }),
  roles: ['facilitator'],
  // Whether letters are taken hangs on it, and that is the server's to say.
  predicted: false,
  undoable: false,
  reduce(transaction, { ambitionId, participantIds }, { now }) {
    const board = transaction.records(BOARD);
    const ambition = recordOf(board, 'ambition', ambitionId);
    const here = new Set(takingPart(board).map(({ id }) => id));
    if (!ambition || !participantIds.every((id) => here.has(id))) return 'unknown-record';
    const given = new Set(participantIds);
    const { pens = [], ...everybody } = ambition;
    if (pens.length === given.size && pens.every((id) => given.has(id))) return undefined;
    const written = given.size === 0 ? {} : { pens: [...given] };
    transaction.put(BOARD, { ...everybody, ...written, updatedAt: now });
    return undefined;
  },
});
