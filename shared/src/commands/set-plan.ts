/** `setPlan`: plans the session with a template of the facilitator's own, or with its built-in one again. */

import { equalJson } from '../domain/json.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { planSchema } from '../records/session.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setPlan = defineCommand({
  type: 'setPlan',
  schema: commandSchema('setPlan', { plan: planSchema.nullable() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { plan }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (equalJson(session.plan ?? null, plan)) return undefined;
    // Another plan has other minutes to shorten.
    const { plan: _, shortenedSteps: __, ...others } = session;
    transaction.put(BOARD, { ...others, ...(plan ? { plan } : {}), updatedAt: now });
    return undefined;
  },
});
