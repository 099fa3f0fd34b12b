/**
 * What the board asks by itself, calmly: things that a group easily overlooks. Pure functions over the
 * records; whoever shows them puts the question.
 */

import { groupBy } from '../domain/group-by.ts';
import type { Agreement } from '../records/agreement.ts';
import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { agreements } from './agreements.ts';
import { clusters } from './clusters.ts';
import { coverageOf } from './coverage.ts';
import { compareAge, ladders } from './ladders.ts';
import { differentTexts } from './meaning-words.ts';

export interface TargetGroups {
  readonly clusterId: string;
  /** For whom the goals in it are, one text for each that differs in meaning, as people wrote it. */
  readonly groups: readonly string[];
}

/**
 * Clusters whose goals are for different people: they may agree in words only. For whom a goal is
 * stands on it, or else on the shared cards of those whose ladders end in it. Two goals are for the same
 * people as soon as one text of the one means about the same as one of the other. Clusters about which
 * the group has talked are left out.
 */
export function differentTargetGroups(board: Records): TargetGroups[] {
  const cards = groupBy(recordsOf(board, 'partnerCard'), ({ partnerId }) => partnerId);
  const owners = groupBy(ladders(board), ({ goal }) => goal?.id);
  const peopleOf = (goal: RecordOf<'goal'>): string[] => {
    if (goal.forWhom?.trim()) return [goal.forWhom];
    return (owners.get(goal.id) ?? []).flatMap(({ activity }) =>
      activity.partnerId === undefined
        ? []
        : (cards.get(activity.partnerId) ?? []).flatMap(sharedForWhom),
    );
  };
  return clusters(board)
    .filter(({ cluster }) => cluster.targetGroupsSettled !== true)
    .map(({ cluster, goals }) => ({
      clusterId: cluster.id,
      groups: differentTexts(goals.map(peopleOf)).map((text) => text.trim()),
    }))
    .filter(({ groups }) => groups.length > 1);
}

/** For whom a card is, when its author shares that. */
export function sharedForWhom({ sharedFields, forWhom }: RecordOf<'partnerCard'>): string[] {
  return forWhom !== undefined && sharedFields.includes('forWhom') ? [forWhom] : [];
}

/** Working together, in either language: a way to get somewhere. */
const COOPERATION = new RegExp(
  String.raw`\b(?:${[
    String.raw`samenwerk\w*`,
    'samengewerkt',
    'samen (?:(?:beter|meer|goed) )?(?:te )?werken',
    'werk(?:en|t)? (?:(?:wij|we|jullie|ze|zij|allemaal|beter|meer|goed|nauwer|echt) )*samen',
    String.raw`co-?operat\w+`,
    String.raw`collaborat\w+`,
    'work(?:s|ed|ing)? (?:(?:better|more|closely|more closely|well) )*together',
  ].join('|')})\b`,
  'iu',
);

/**
 * Whether a goal, the name of a group or what a sentence wants to be better names working together, which
 * is never what somebody is better off with.
 */
export function isCooperation(text: string): boolean {
  return COOPERATION.test(text);
}

/** The partners from whom no line leads to the ambition. */
export function partnersWithoutLine(board: Records): readonly RecordOf<'partner'>[] {
  return coverageOf(board).missing;
}

/** Tasks and a lead that nobody does yet: “Wie doet dit?”. */
export function withoutPerson(board: Records): Agreement[] {
  const { leads, tasks } = agreements(board);
  return [...leads, ...tasks].filter(({ responsibleId }) => responsibleId === undefined);
}

/** Lead partners of whom nobody said how many hours a week they have, or who pays them. */
export function leadsWithoutHours(board: Records): Agreement[] {
  return agreements(board).leads.filter(
    ({ responsibleId, hoursPerWeek, hoursPaidBy }) =>
      responsibleId !== undefined && (hoursPerWeek === undefined || !hoursPaidBy?.trim()),
  );
}

/** So often a goal leaves a group before the board asks whether people differ. */
const MOVES_TO_ASK = 3;

export interface MovedGoal {
  readonly goal: RecordOf<'goal'>;
  /** The groups between which it went that are still there, each once. */
  readonly clusterIds: readonly string[];
}

/** Goals that were moved so often that people may differ about them, and nobody kept that yet. */
export function movedOften(board: Records): MovedGoal[] {
  return recordsOf(board, 'goal')
    .filter(
      ({ id, leftClusters = [] }) => leftClusters.length >= MOVES_TO_ASK && !isDisputed(board, id),
    )
    .toSorted(compareAge)
    .map((goal) => {
      const ids = new Set([
        ...(goal.leftClusters ?? []),
        ...(goal.clusterId ? [goal.clusterId] : []),
      ]);
      return { goal, clusterIds: [...ids].filter((id) => board.has(id)) };
    });
}

/** Whether it was kept that people differ about this, and that is not settled. */
export function isDisputed(board: Records, id: string): boolean {
  return recordsOf(board, 'tension').some(
    ({ targetId, state }) => targetId === id && state !== 'settled',
  );
}
