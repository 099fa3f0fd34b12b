/**
 * Where an ambition comes from, as far as a snapshot says so: its groups, their goals, the ladders that end in
 * these, and the cards of those who began them; and what does not lead to it.
 */

import { groupBy } from '../domain/group-by.ts';
import type { Activity, Goal } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

type Cluster = GoalsSnapshot['clusters'][number];
type Partner = GoalsSnapshot['partners'][number];
type Card = GoalsSnapshot['cards'][number];

/** A ladder, and the cards of the partner that began it; of a partner without a card none. */
export interface TracedLadder {
  readonly activity: Activity;
  readonly cards: readonly Card[];
}

export interface TracedGoal {
  readonly goal: Goal;
  readonly ladders: readonly TracedLadder[];
}

export interface Trace {
  readonly groups: readonly { readonly cluster: Cluster; readonly goals: readonly TracedGoal[] }[];
  /** Activities whose owners say that they contribute, by another way than a group of the ambition. */
  readonly others: readonly TracedLadder[];
  /** What does not lead to it: groups that it is not about, and what has no way to it. */
  readonly uncovered: {
    readonly clusters: readonly Cluster[];
    readonly goals: readonly Goal[];
    readonly activities: readonly Activity[];
    /** From whom no line leads to it. */
    readonly partners: readonly Partner[];
  };
}

/** What leads to the ambition of a snapshot. What its owner put aside does not. */
export function traceOf(snapshot: GoalsSnapshot): Trace {
  const { activities, ambition, cards, clusters, goals, partners } = snapshot;
  // As long as nobody says which groups the sentence is about, it is about all of them.
  const chosen = new Set(ambition?.clusterIds ?? clusters.map(({ id }) => id));
  const goalById = new Map(goals.map((goal) => [goal.id, goal]));
  const cardsOf = groupBy(cards, ({ partnerId }) => partnerId);
  const traced = (activity: Activity): TracedLadder => ({
    activity,
    cards: activity.partnerId === null ? [] : (cardsOf.get(activity.partnerId) ?? []),
  });
  const going = activities.filter(({ status }) => status !== 'parked' && status !== 'outside');
  const isCounted = ({ goalId }: Activity): boolean =>
    chosen.has(goalById.get(goalId ?? '')?.clusterId ?? '');
  const byGoal = groupBy(going.filter(isCounted), ({ goalId }) => goalId);
  const others = going.filter((activity) => activity.status !== null && !isCounted(activity));
  const counted = new Set([...going.filter(isCounted), ...others]);
  const partnerIds = new Set(Array.from(counted, ({ partnerId }) => partnerId));
  return {
    groups: clusters
      .filter(({ id }) => chosen.has(id))
      .map((cluster) => ({
        cluster,
        goals: cluster.goalIds.flatMap((id): TracedGoal[] => {
          const goal = goalById.get(id);
          return goal ? [{ goal, ladders: (byGoal.get(id) ?? []).map(traced) }] : [];
        }),
      })),
    others: others.map(traced),
    uncovered: {
      clusters: clusters.filter(({ id }) => !chosen.has(id)),
      goals: goals.filter(({ clusterId }) => !chosen.has(clusterId ?? '')),
      activities: activities.filter((activity) => !counted.has(activity)),
      partners: partners.filter(({ id }) => !partnerIds.has(id)),
    },
  };
}
