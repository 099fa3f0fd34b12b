/** What the views need to know of the rounds on a board. Pure. */

import { ANSWERS_PER, type RoundKind } from '@ambitiebord/shared/domain/round-kinds';
import { isAsked } from '@ambitiebord/shared/policy/speaks-for';
import { recordsOf, recordOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { organisations, partnerPeople } from '../parts/people.ts';

/** What a round asks: of proposals either the sentence of all, or the name of one group. */
export type RoundTopic = 'sentence' | 'title' | 'dots' | 'stance' | 'decision';

/** What is asked in a round. */
export function topicOf(board: Records, { kind, targetId }: Round): RoundTopic {
  if (kind !== 'proposal') return kind;
  return recordOf(board, 'cluster', targetId) ? 'title' : 'sentence';
}

/** Whether people can answer, or could until a moment ago. */
export function isUnderWay({ status }: Round): boolean {
  return status === 'open' || status === 'closed';
}

/** The rounds about a record, the last one first. */
export function roundsAbout(board: Records, targetId: string): Round[] {
  return newestFirst(board).filter((round) => round.targetId === targetId);
}

/** The last round that asked who takes part. */
export function decisionRound(board: Records): Round | undefined {
  return newestFirst(board).find(({ kind }) => kind === 'decision');
}

/**
 * The names that the room thinks about, one group at a time: shown and not used yet, or under way. None
 * while goals are sorted in silence; what people propose meanwhile comes after it, the oldest group first.
 */
export function namingRound(board: Records): Round | undefined {
  if (sessionOf(board)?.sorting) return undefined;
  const naming = newestFirst(board).filter(({ targetId }) => recordOf(board, 'cluster', targetId));
  const ageOf = ({ targetId }: Round): number =>
    recordOf(board, 'cluster', targetId)?.createdAt ?? 0;
  const shown = naming.filter((round) => isToChooseFrom(board, round));
  return (
    shown.find(({ options = [] }) => options.length > 0) ??
    naming.filter(isUnderWay).toSorted((a, b) => ageOf(a) - ageOf(b))[0] ??
    shown[0]
  );
}

/**
 * Whether what was proposed for a group still waits to be used: nothing happened to the group since,
 * and it was not asked anew.
 */
function isToChooseFrom(board: Records, round: Round): boolean {
  const cluster = recordOf(board, 'cluster', round.targetId);
  if (!cluster || round.status !== 'revealed' || cluster.updatedAt > round.updatedAt) return false;
  return roundsAbout(board, cluster.id)[0]?.id === round.id;
}

/** The round that belongs to the step that is open: what everybody looks at. */
export function roundOfStep(board: Records): Round | undefined {
  const step = sessionOf(board)?.step;
  if (step === 'cluster') return namingRound(board);
  if (step === 'decision') return decisionRound(board);
  const ambition = step === 'ambition' ? recordsOf(board, 'ambition')[0] : undefined;
  return ambition && roundsAbout(board, ambition.id)[0];
}

/** How many could answer: people, or organisations that have people here and are at the table. */
export function voterCount(board: Records, kind: RoundKind): number {
  return ANSWERS_PER[kind] === 'participant'
    ? partnerPeople(board).length
    : organisations(board).filter(({ partner }) => isAsked(board, kind, partner.id)).length;
}

/** How often something was chosen in a round that was revealed. */
export function countOf({ counts = [] }: Round, choice: string): number {
  return counts.find((counted) => counted.choice === choice)?.count ?? 0;
}

export interface CountedOption {
  readonly id: string;
  readonly text: string;
  readonly count: number;
}

/** What could be chosen, with how often it was; the most chosen first. */
export function countedOptions(round: Round): CountedOption[] {
  return (round.options ?? [])
    .map(({ id, text }) => ({ id, text, count: countOf(round, id) }))
    .toSorted((a, b) => b.count - a.count);
}

/** Why partners do not fully stand behind the sentence; two may have written the same. */
export function reasonsOf({ reasons = [] }: Round) {
  return reasons.map((reason, place) => ({ key: String(place), ...reason }));
}

function newestFirst(board: Records): Round[] {
  return recordsOf(board, 'round').toSorted((a, b) => compareAge(b, a));
}
