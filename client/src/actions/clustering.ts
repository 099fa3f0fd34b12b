/** Goals in and out of clusters, by drop or by menu. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { clusterSlot } from '@ambitiebord/shared/domain/board-regions';
import { newId } from '@ambitiebord/shared/domain/ids';
import { orderAfter } from '@ambitiebord/shared/domain/order-keys';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { create, update } from './operations.ts';

/** Puts goals last in a cluster, in this order. */
export function intoCluster(
  board: Records,
  goals: readonly RecordOf<'goal'>[],
  clusterId: string,
): ChangeOperation[] {
  const there: { readonly order?: string | undefined }[] = recordsOf(board, 'goal').filter(
    (goal) => goal.clusterId === clusterId,
  );
  return goals.map((goal) => {
    const order = orderAfter(there);
    there.push({ order });
    return update(goal, { clusterId, order });
  });
}

/** Takes goals out of their cluster, back to where they lay before. */
export function outOfCluster(goals: readonly RecordOf<'goal'>[]): ChangeOperation[] {
  return goals.map((goal) => update(goal, { clusterId: null, order: null }));
}

/** Makes a cluster without a name around these goals. */
export function newClusterAround(
  board: Records,
  goals: readonly RecordOf<'goal'>[],
  id: string,
): ChangeOperation[] {
  const position = clusterSlot(
    recordsOf(board, 'cluster').length,
    recordsOf(board, 'activity').length,
  );
  return [
    create('cluster', id, { title: '', lineageId: newId(), position }),
    ...intoCluster(board, goals, id),
  ];
}

/** Lets the count of how often a goal moved begin anew. */
export function forgetMoves(goal: RecordOf<'goal'>): ChangeOperation {
  return update(goal, { leftClusters: null });
}

/** Keeps beside each other what people find of a goal, and leaves the goal between the groups. */
export function differAbout(
  goal: RecordOf<'goal'>,
  positions: readonly string[],
): ChangeOperation[] {
  return [
    create('tension', newId(), { targetId: goal.id, positions: [...positions], state: 'open' }),
    ...outOfCluster([goal]),
    forgetMoves(goal),
  ];
}
