/** `advanceRound`: closes a round, opens it again, or shows what came out of it. */

import { z } from 'zod';
import { compareText } from '../domain/compare-text.ts';
import { OPTIONS_PER_ROUND } from '../domain/limits.ts';
import { DECISIONS, ROUND_STATUSES, STANCES, type RoundStatus } from '../domain/round-kinds.ts';
import { BOARD } from '../protocol/documents.ts';
import type { Answer, AnswerValue } from '../records/answer.ts';
import { decisionIdOf } from '../records/decision.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, type Records } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import { ballotsOf, isCounted, removeBallots } from './ballots.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import type { Transaction } from './transaction.ts';
import { writtenFor } from './written-for.ts';

const NEXT: Readonly<Record<RoundStatus, readonly RoundStatus[]>> = {
  open: ['closed', 'revealed'],
  closed: ['open', 'revealed'],
  revealed: ['explained'],
  explained: [],
};

export const advanceRound = defineCommand({
  type: 'advanceRound',
  schema: commandSchema('advanceRound', { roundId: idSchema, status: z.enum(ROUND_STATUSES) }),
  roles: ['facilitator'],
  // A browser does not have the answers of others, so it cannot show what will come.
  predicted: false,
  undoable: false,
  reduce(transaction, { roundId, status }, context) {
    const round = recordOf(transaction.records(BOARD), 'round', roundId);
    if (!round) return 'unknown-record';
    if (round.status === status) return undefined;
    if (!NEXT[round.status].includes(status)) return 'not-now';
    if (status === 'explained' && round.kind !== 'stance') return 'not-now';
    const board = transaction.records(BOARD);
    const ballots = ballotsOf(transaction, round);
    const advanced: Round = { ...round, status, updatedAt: context.now };
    if (status === 'revealed') {
      transaction.put(BOARD, { ...advanced, ...outcomeOf(round, ballots, context) });
      if (round.kind === 'decision') putDecisions(transaction, ballots, context);
    } else if (status === 'explained') {
      transaction.put(BOARD, { ...advanced, reasons: reasonsOf(ballots, board) });
    } else {
      transaction.put(BOARD, advanced);
    }
    if (isCounted(round.kind, status)) removeBallots(transaction, round);
    return undefined;
  },
});

/** What the board hears of the answers, in an order that says nothing of who gave them. */
function outcomeOf(
  round: Round,
  ballots: readonly Answer[],
  { newId }: CommandContext,
): Pick<Round, 'options' | 'counts'> {
  const values = ballots.map(({ value }) => value);
  if (round.kind === 'proposal') {
    const options = values
      .flatMap((value) => (value.kind === 'proposal' ? [value.text] : []))
      .toSorted(compareText)
      .slice(0, OPTIONS_PER_ROUND)
      .map((text) => ({ id: newId(), text }));
    return { options };
  }
  const chosen = values.flatMap(choicesIn);
  return {
    counts: choicesOf(round).map((choice) => ({
      choice,
      count: chosen.filter((each) => each === choice).length,
    })),
  };
}

function choicesOf({ kind, options = [] }: Round): readonly string[] {
  if (kind === 'stance') return STANCES;
  return kind === 'decision' ? DECISIONS : options.map(({ id }) => id);
}

function choicesIn(value: AnswerValue): readonly string[] {
  if (value.kind === 'dots') return value.optionIds;
  if (value.kind === 'stance') return [value.stance];
  return value.kind === 'decision' ? [value.choice] : [];
}

function reasonsOf(ballots: readonly Answer[], board: Records): NonNullable<Round['reasons']> {
  return ballots
    .flatMap(({ value, partnerId, participantId }) => {
      if (value.kind !== 'stance' || !value.reason?.trim()) return [];
      const named = value.named && partnerId !== undefined;
      const by = writtenFor(partnerId, voter(participantId, board));
      return [{ text: value.reason, ...(named ? { partnerId, ...by } : {}) }];
    })
    .toSorted((a, b) => compareText(a.text, b.text));
}

/** Who gave an answer, with the partner for whom they take part. */
function voter(participantId: string, board: Records) {
  return { participantId, partnerId: recordOf(board, 'participant', participantId)?.partnerId };
}

/** Decisions are not secret once they are revealed: everybody sees who takes part. */
function putDecisions(
  transaction: Transaction,
  ballots: readonly Answer[],
  { now }: CommandContext,
): void {
  for (const { value, partnerId, participantId } of ballots) {
    if (value.kind !== 'decision' || partnerId === undefined) continue;
    const { kind: _, ...decided } = value;
    const id = decisionIdOf(partnerId);
    const earlier = recordOf(transaction.records(BOARD), 'decision', id);
    transaction.put(BOARD, {
      type: 'decision',
      id,
      createdAt: earlier?.createdAt ?? now,
      updatedAt: now,
      authorId: earlier?.authorId ?? participantId,
      partnerId,
      ...decided,
      ...writtenFor(partnerId, voter(participantId, transaction.records(BOARD))),
    });
  }
}
