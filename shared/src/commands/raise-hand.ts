/**
 * `raiseHand`: a partner asks for the floor, or takes the hand down again; a facilitator takes the hand of
 * somebody down. All hands go down with the next step.
 */

import { z } from 'zod';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { raisedHands } from '../records/taking-part.ts';
import { commandSchema, defineCommand } from './command.ts';
import type { Transaction } from './transaction.ts';

export const raiseHand = defineCommand({
  type: 'raiseHand',
  schema: commandSchema('raiseHand', {
    raised: z.boolean(),
    /** Whose hand; absent: one's own. */
    participantId: idSchema.optional(),
  }),
  roles: ['facilitator', 'partner'],
  predicted: true,
  undoable: false,
  reduce(transaction, { raised, participantId = '' }, { actor, now }) {
    const isOwn = participantId === '' || participantId === actor.participantId;
    const mayDo = raised
      ? isOwn && actor.role === 'partner'
      : isOwn || actor.role === 'facilitator';
    if (!mayDo) return 'forbidden';
    const id = isOwn ? actor.participantId : participantId;
    const person = recordOf(transaction.records(BOARD), 'participant', id);
    if (!person) return 'unknown-record';
    const { handRaisedAt, ...down } = person;
    // Who has it up already keeps the place in the row.
    if ((handRaisedAt !== undefined) === raised) return undefined;
    const hand = raised ? { handRaisedAt: now } : {};
    transaction.put(BOARD, { ...down, ...hand, updatedAt: now });
    return undefined;
  },
});

/** Takes all hands down: what people wanted to say belonged to what was going on. */
export function lowerHands(transaction: Transaction, now: number): void {
  for (const { handRaisedAt: _, ...down } of raisedHands(transaction.records(BOARD))) {
    transaction.put(BOARD, { ...down, updatedAt: now });
  }
}
