/** `setPlan`: plans the session with a template of the facilitator's own, or with its built-in one again. */

import { equalJson, type Json } from '../domain/json.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { wantedPlanSchema } from '../records/session.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setPlan = defineCommand({
  type: 'setPlan',
  schema: commandSchema('setPlan', { plan: wantedPlanSchema.nullable() }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { plan }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (equalJson((session.plan ?? null) as Json, plan as Json)) return undefined;
    // Another plan has other minutes to shorten.
    const { plan: _, shortenedSteps: __, ...others } = session;
    transaction.put(BOARD, { ...others, ...(plan ? { plan } : {}), updatedAt: now });
    return undefined;
  },
});
