/** `setCardFields`: chooses the questions of the own card that are asked of everybody, after the first three. */

import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { cardFieldsSchema } from '../records/session.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setCardFields = defineCommand({
  type: 'setCardFields',
  schema: commandSchema('setCardFields', { fields: cardFieldsSchema }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { fields }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const { cardFields: before, ...others } = session;
    if (before?.join() === fields.join() || (!before && fields.length === 0)) return undefined;
    const chosen = fields.length === 0 ? {} : { cardFields: fields };
    transaction.put(BOARD, { ...others, ...chosen, updatedAt: now });
    return undefined;
  },
});
