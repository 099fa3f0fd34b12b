/** `setPairs`: who asks whom why. All pairs at once, so that nobody is in two. */

import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION, PEOPLE_PER_PAIR } from '../domain/limits.ts';
import { BOARD, groupDocument } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { Pair } from '../records/pair.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf, type Records } from '../records/registry.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import { recordLimit } from './record-limit.ts';
import type { Transaction } from './transaction.ts';

const wantedSchema = z.strictObject({
  /** A pair that is there already; absent: a new one. */
  id: idSchema.optional(),
  participantIds: z.array(idSchema).min(1).max(PEOPLE_PER_PAIR),
});
type Wanted = z.infer<typeof wantedSchema>;

const schema = commandSchema('setPairs', {
  pairs: z.array(wantedSchema).max(PARTICIPANTS_PER_SESSION),
});

export const setPairs = defineCommand({
  type: 'setPairs',
  schema,
  roles: ['facilitator'],
  // The ids of new pairs come from the server.
  predicted: false,
  undoable: false,
  reduce(transaction, { pairs: wanted }, context) {
    const board = transaction.records(BOARD);
    if (!isPossible(wanted, board)) return 'invalid';
    const kept = new Map(
      wanted.flatMap((each) => (each.id === undefined ? [] : [[each.id, each]])),
    );
    for (const pair of recordsOf(board, 'pair')) {
      const refusal = renew(transaction, pair, kept.get(pair.id), context.now);
      if (refusal) return refusal;
    }
    for (const { id, participantIds } of wanted) {
      if (id !== undefined && !recordOf(board, 'pair', id)) return 'unknown-record';
      if (id !== undefined) continue;
      if (transaction.records(BOARD).size >= recordLimit(BOARD)) return 'full';
      transaction.put(BOARD, newPair(participantIds, context));
    }
    return undefined;
  },
});

/** Everybody is a partner on the board, in one pair at most, and each pair is named once. */
function isPossible(wanted: readonly Wanted[], board: Records): boolean {
  const people = wanted.flatMap(({ participantIds }) => participantIds);
  const ids = wanted.flatMap(({ id }) => id ?? []);
  return (
    new Set(people).size === people.length &&
    new Set(ids).size === ids.length &&
    people.every((id) => {
      const person = recordOf(board, 'participant', id);
      return person?.role === 'partner' && person.removedAt === undefined;
    })
  );
}

/** Gives a pair its new people, or takes it away. Ladders under way never lose all who wrote them. */
function renew(
  transaction: Transaction,
  pair: Pair,
  wanted: Wanted | undefined,
  now: number,
): ErrorCode | undefined {
  const someoneStays = wanted?.participantIds.some((id) => pair.participantIds.includes(id));
  const isAtWork = transaction.records(groupDocument(pair.id)).size > 0;
  if (isAtWork && !someoneStays) return 'not-now';
  if (!wanted) {
    transaction.remove(BOARD, pair.id);
    return undefined;
  }
  const { participantIds } = wanted;
  const isSame = participantIds.join() === pair.participantIds.join();
  if (!isSame) transaction.put(BOARD, { ...pair, participantIds, updatedAt: now });
  return undefined;
}

function newPair(participantIds: string[], { actor, now, newId }: CommandContext): Pair {
  const stamp = { createdAt: now, updatedAt: now, authorId: actor.participantId };
  return { type: 'pair', id: newId(), ...stamp, participantIds, turn: 0 };
}
