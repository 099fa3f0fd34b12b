/**
 * Who is in the ambition: what leads from a card or an activity over its goal and a group of goals to the
 * one sentence. Pure, and only as far as the records say so.
 */

import { groupBy } from '../domain/group-by.ts';
import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { clusters } from './clusters.ts';
import { compareAge, ladders, type Ladder } from './ladders.ts';

/** A goal in the ambition, with the ladders that end in it. */
export interface CoveredGoal {
  readonly goal: RecordOf<'goal'>;
  readonly ladders: readonly Ladder[];
}

export interface Coverage {
  readonly groups: readonly {
    readonly cluster: RecordOf<'cluster'>;
    readonly goals: readonly CoveredGoal[];
  }[];
  /** Activities whose owners say that they contribute, by another way than a group of the ambition. */
  readonly others: readonly Ladder[];
  /** Everything that leads to the ambition: cards, activities, rungs, goals and groups. */
  readonly ids: ReadonlySet<string>;
  /** Partners with somebody here, from whom no line leads to it; the oldest first. */
  readonly missing: readonly RecordOf<'partner'>[];
}

/** What leads to the ambition. What its owner put aside does not. */
export function coverageOf(board: Records): Coverage {
  const [ambition] = recordsOf(board, 'ambition').toSorted(compareAge);
  // As long as nobody says which groups the sentence is about, it is about all of them.
  const chosen = ambition?.clusterIds && new Set(ambition.clusterIds);
  const groups = clusters(board).filter(({ cluster }) => chosen?.has(cluster.id) ?? true);
  const counted = new Set(groups.map(({ cluster }) => cluster.id));
  const going = ladders(board).filter(
    ({ activity: { status } }) => status !== 'parked' && status !== 'outside',
  );
  const isCounted = ({ goal }: Ladder): boolean => counted.has(goal?.clusterId ?? '');
  const byGoal = groupBy(going.filter(isCounted), ({ goal }) => goal?.id);
  const others = going.filter(
    (ladder) => ladder.activity.status !== undefined && !isCounted(ladder),
  );
  const covered = groups.map(({ cluster, goals }) => ({
    cluster,
    goals: goals.map((goal) => ({ goal, ladders: byGoal.get(goal.id) ?? [] })),
  }));
  const lines = [...going.filter(isCounted), ...others];
  const partnerIds = new Set(lines.map(({ activity }) => activity.partnerId));
  const here = new Set(takingPart(board).map(({ partnerId }) => partnerId));
  return {
    groups: covered,
    others,
    ids: new Set(
      [
        recordsOf(board, 'ambition'),
        groups.map(({ cluster }) => cluster),
        groups.flatMap((group) => group.goals),
        lines.map(({ activity }) => activity),
        lines.flatMap(({ steps }) => steps),
        lines.flatMap(({ goal }) => goal ?? []),
        recordsOf(board, 'partnerCard').filter(({ partnerId }) => partnerIds.has(partnerId)),
      ].flatMap((records) => records.map(({ id }) => id)),
    ),
    missing: recordsOf(board, 'partner')
      .filter(({ id }) => here.has(id) && !partnerIds.has(id))
      .toSorted(compareAge),
  };
}
