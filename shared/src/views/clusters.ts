/** Clusters with their goals in order, and the goals that lie in none. */

import { groupBy } from '../domain/group-by.ts';
import { compareOrder } from '../domain/order-keys.ts';
import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { compareAge } from './ladders.ts';

export interface ClusterWithGoals {
  readonly cluster: RecordOf<'cluster'>;
  readonly goals: readonly RecordOf<'goal'>[];
}

/** All clusters of a board, oldest first. */
export function clusters(board: Records): ClusterWithGoals[] {
  const goals = groupBy(recordsOf(board, 'goal'), ({ clusterId }) => clusterId ?? '');
  return recordsOf(board, 'cluster')
    .toSorted(compareAge)
    .map((cluster) => ({
      cluster,
      goals: (goals.get(cluster.id) ?? []).toSorted((a, b) =>
        compareOrder({ id: a.id, order: a.order ?? '' }, { id: b.id, order: b.order ?? '' }),
      ),
    }));
}

/** The goals outside every cluster, oldest first. */
export function looseGoals(board: Records): RecordOf<'goal'>[] {
  return recordsOf(board, 'goal')
    .filter(({ clusterId }) => clusterId === undefined)
    .toSorted(compareAge);
}
