/** What a goals snapshot holds of the steps after the ambition. */

import { STANCES } from '../domain/round-kinds.ts';
import { decisionIdOf } from '../records/decision.ts';
import { recordOf, type Records } from '../records/registry.ts';
import { howItCame } from '../views/how-it-came.ts';
import { oldestFirst } from './oldest-first.ts';
import type { GoalsSnapshotContent } from './snapshot-schema.ts';

type AfterTheAmbition = Pick<
  GoalsSnapshotContent,
  | 'agreements'
  | 'assumptions'
  | 'contributions'
  | 'decisions'
  | 'missingParties'
  | 'stances'
  | 'tensions'
>;

/**
 * Freezes who stands behind it, who brings and does what, and what is not settled. `ambition`: the
 * sentence as it is frozen.
 */
export function afterTheAmbition(board: Records, ambition: string | undefined): AfterTheAmbition {
  return {
    stances: stancesOf(board, ambition),
    contributions: oldestFirst(board, 'contribution').map((contribution) => {
      const { id, partnerId, brings, gains, tags } = contribution;
      return Object.assign({ id, partnerId, brings, gains, tags }, howItCame(contribution, board));
    }),
    assumptions: oldestFirst(board, 'assumption').map((assumption) => ({
      id: assumption.id,
      text: assumption.text,
      targetId: assumption.targetId ?? null,
      state: assumption.state,
      testBy: assumption.testBy ?? null,
      testOn: assumption.testOn ?? null,
    })),
    tensions: oldestFirst(board, 'tension').map(({ id, targetId, positions, state }) => ({
      id,
      targetId: targetId ?? null,
      positions,
      state,
    })),
    agreements: oldestFirst(board, 'agreement').map((agreement) => {
      const frozen = {
        id: agreement.id,
        kind: agreement.kind,
        text: agreement.text,
        responsibleId: agreement.responsibleId ?? null,
        hoursPerWeek: agreement.hoursPerWeek ?? null,
        hoursPaidBy: agreement.hoursPaidBy ?? null,
        amount: agreement.amount ?? null,
        due: agreement.due ?? null,
        // When somebody accepted is nobody's business later on.
        accepted: agreement.acceptedAt !== undefined,
        needsFormal: agreement.needsFormal ?? false,
        status: agreement.status,
      };
      const { lineageId } = agreement;
      return Object.assign(frozen, lineageId && { lineageId }, howItCame(agreement, board));
    }),
    missingParties: oldestFirst(board, 'missingParty').map((party) => ({
      id: party.id,
      who: party.who,
      sector: party.sector ?? null,
      why: party.why ?? null,
      inviter: party.inviter ?? null,
      due: party.due ?? null,
    })),
    decisions: decisionsOf(board),
  };
}

/** In the order of the partners: decisions are shown all at once, so they have none of their own. */
function decisionsOf(board: Records): AfterTheAmbition['decisions'] {
  return oldestFirst(board, 'partner').flatMap(({ id }) => {
    const decision = recordOf(board, 'decision', decisionIdOf(id));
    if (!decision) return [];
    const { partnerId, choice, condition, until } = decision;
    const given = { partnerId, choice, condition: condition ?? null, until: until ?? null };
    return [{ ...given, ...howItCame(decision, board) }];
  });
}

/** Of the last stance round of which everybody has seen the reasons, and of no other. */
function stancesOf(board: Records, ambition: string | undefined): AfterTheAmbition['stances'] {
  const round = oldestFirst(board, 'round').findLast(
    ({ kind, status }) => kind === 'stance' && status === 'explained',
  );
  if (!round) return null;
  const counts = new Map(round.counts?.map(({ choice, count }) => [choice, count]));
  const { sentence } = round;
  const wasReworded = sentence !== undefined && sentence !== ambition;
  return {
    ...(wasReworded ? { sentence } : {}),
    counts: STANCES.map((stance) => ({ stance, count: counts.get(stance) ?? 0 })),
    reasons: (round.reasons ?? []).map(({ text, partnerId = null, writtenBy }) =>
      Object.assign({ text, partnerId }, writtenBy === undefined ? {} : { writtenBy }),
    ),
  };
}
