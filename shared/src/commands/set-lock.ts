/** `setLock`: keeps new people out of the session, or lets them in again. */

import { z } from 'zod';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setLock = defineCommand({
  type: 'setLock',
  schema: commandSchema('setLock', { locked: z.boolean() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { locked }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (session.locked !== locked) transaction.put(BOARD, { ...session, locked, updatedAt: now });
    return undefined;
  },
});
