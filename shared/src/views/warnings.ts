/**
 * What the board asks by itself, calmly: things that a group easily overlooks. Pure functions over the
 * records; whoever shows them puts the question.
 */

import { groupBy } from '../domain/group-by.ts';
import type { Agreement } from '../records/agreement.ts';
import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { agreements } from './agreements.ts';
import { clusters } from './clusters.ts';
import { compareAge, ladders } from './ladders.ts';

export interface TargetGroups {
  readonly clusterId: string;
  /** For whom the goals in it are, each once, as people wrote it. */
  readonly groups: readonly string[];
}

/**
 * Clusters whose goals are for different people: they may agree in words only. For whom a goal is
 * stands on it, or else on the shared cards of those whose ladders end in it.
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
    .map(({ cluster, goals }) => ({
      clusterId: cluster.id,
      groups: onceEach(goals.flatMap(peopleOf)),
    }))
    .filter(({ groups }) => groups.length > 1);
}

function sharedForWhom({ sharedFields, forWhom }: RecordOf<'partnerCard'>): string[] {
  return forWhom !== undefined && sharedFields.includes('forWhom') ? [forWhom] : [];
}

/** Each text once, however it is capitalised, spaced or ended. */
function onceEach(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    const plain = text
      .toLocaleLowerCase()
      .replaceAll(/[\s.,;:!]+/g, ' ')
      .trim();
    if (plain !== '' && !found.has(plain)) found.set(plain, text.trim());
  }
  return [...found.values()];
}

/** Working together, in either language: a way to get somewhere. */
const COOPERATION =
  /\b(samenwerk\w*|samen te werken|samen werken|cooperat\w+|co-operat\w+|collaborat\w+|work(ing)? together)\b/iu;

/** Whether a goal names working together, which is never what somebody is better off with. */
export function isCooperation(goal: string): boolean {
  return COOPERATION.test(goal);
}

/**
 * The partners from whom no line leads to the ambition: none of their activities ends in a goal that
 * lies in a cluster, or is said to contribute. What its owner put aside does not count.
 */
export function partnersWithoutLine(board: Records): RecordOf<'partner'>[] {
  const connected = new Set(
    ladders(board)
      .filter(({ activity: { status }, goal }) => {
        if (status === 'parked' || status === 'outside') return false;
        return status !== undefined || goal?.clusterId !== undefined;
      })
      .map(({ activity }) => activity.partnerId),
  );
  const spoken = new Set(takingPart(board).map(({ partnerId }) => partnerId));
  return recordsOf(board, 'partner')
    .filter(({ id }) => spoken.has(id) && !connected.has(id))
    .toSorted(compareAge);
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
