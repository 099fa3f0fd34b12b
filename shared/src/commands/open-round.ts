/** `openRound`: asks everybody a secret question. */

import { z } from 'zod';
import { DOTS_BUDGET } from '../domain/limits.ts';
import { ROUND_KINDS, type RoundKind } from '../domain/round-kinds.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf, type Records } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';

/** Dots that each partner has when nothing else is said. */
const USUAL_DOTS = 2;

const schema = commandSchema('openRound', {
  kind: z.enum(ROUND_KINDS),
  /** What the question is about. */
  targetId: idSchema.optional(),
  /** The proposal round whose proposals can be chosen; dots need one. */
  optionsOf: idSchema.optional(),
  budget: z.number().int().min(1).max(DOTS_BUDGET).optional(),
});

export const openRound = defineCommand({
  type: 'openRound',
  schema,
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { kind, targetId, optionsOf, budget }, { actor, now, newId }) {
    const board = transaction.records(BOARD);
    if (board.size >= recordLimit(BOARD)) return 'full';
    if (targetId !== undefined && !board.has(targetId)) return 'unknown-record';
    if (isUnderWay(board, kind, targetId)) return 'not-now';
    const options = recordOf(board, 'round', optionsOf)?.options;
    if ((kind === 'dots') !== (options !== undefined)) return 'invalid';
    transaction.put(BOARD, {
      type: 'round',
      id: newId(),
      createdAt: now,
      updatedAt: now,
      authorId: actor.participantId,
      kind,
      ...(targetId === undefined ? {} : { targetId }),
      ...(options ? { options, budget: budget ?? USUAL_DOTS } : {}),
      status: 'open',
      answered: 0,
    });
    return undefined;
  },
});

/** Whether the same is being asked already. */
function isUnderWay(board: Records, kind: RoundKind, targetId: string | undefined): boolean {
  return recordsOf(board, 'round').some(
    (round: Round) =>
      round.kind === kind &&
      round.targetId === targetId &&
      (round.status === 'open' || round.status === 'closed'),
  );
}
