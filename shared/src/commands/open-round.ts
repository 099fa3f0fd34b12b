/** `openRound`: asks everybody a secret question. */

import { z } from 'zod';
import { DOTS_BUDGET } from '../domain/limits.ts';
import { ROUND_KINDS, type RoundKind } from '../domain/round-kinds.ts';
import { BOARD } from '../protocol/documents.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf, type Records } from '../records/registry.ts';
import { ambitionText } from '../views/ambition-text.ts';
import type { Round } from '../records/round.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import { isUnderWay, newRound } from './new-round.ts';
import { recordLimit } from './record-limit.ts';

/** Dots that each partner has when nothing else is said. */
const USUAL_DOTS = 2;

/** So that the ids of its answers, which hold a word and the id of a partner too, are ids. */
const ROUND_ID_LENGTH = 16;

const schema = commandSchema('openRound', {
  kind: z.enum(ROUND_KINDS),
  /** The id of the new round, for who goes on with it at once; absent: the server chooses. */
  roundId: idSchema.max(ROUND_ID_LENGTH).optional(),
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
  reduce(transaction, { kind, roundId, targetId: wanted, optionsOf, budget }, context) {
    const board = transaction.records(BOARD);
    const targetId = wanted ?? usualTarget(kind, board);
    if (board.size >= recordLimit(BOARD)) return 'full';
    if (roundId !== undefined && board.has(roundId)) return 'already-exists';
    if (targetId !== undefined && !board.has(targetId)) return 'unknown-record';
    if (recordsOf(board, 'round').some((round) => isUnderWay(round, kind, targetId))) {
      return 'not-now';
    }
    const options = recordOf(board, 'round', optionsOf)?.options;
    if ((kind === 'dots') !== (options !== undefined)) return 'invalid';
    const about = {
      ...(roundId === undefined ? {} : { id: roundId }),
      ...(targetId === undefined ? {} : { targetId }),
      ...judged(kind, targetId, board, context),
      ...(options ? { options, budget: budget ?? USUAL_DOTS } : {}),
    };
    transaction.put(BOARD, newRound(kind, context.actor.participantId, context, about));
    return undefined;
  },
});

/** Of a stance: the sentence that people judge, as it is now. */
function judged(
  kind: RoundKind,
  targetId: string | undefined,
  board: Records,
  { padText }: CommandContext,
): Pick<Round, 'sentence'> {
  const ambition = kind === 'stance' ? recordOf(board, 'ambition', targetId) : undefined;
  return ambition ? { sentence: ambitionText(ambition, board, padText) } : {};
}

/** A stance that is about nothing else is about the sentence that the session has. */
function usualTarget(kind: RoundKind, board: Records): string | undefined {
  return kind === 'stance' ? recordsOf(board, 'ambition')[0]?.id : undefined;
}
