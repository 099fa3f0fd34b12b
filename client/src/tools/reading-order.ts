/** The order in which the keyboard walks over the board: that of the conversation. */

import type { RecordOf, Records } from '@ambitiebord/shared/records/registry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { compareAge, ladders } from '@ambitiebord/shared/views/ladders';

/** The ids of all objects: cards, ladders, loose goals, clusters with their goals, ambition, notes. */
export function readingOrder(board: Records): string[] {
  const ids = (records: readonly RecordOf<'partnerCard' | 'goal' | 'ambition' | 'note'>[]) =>
    records.map(({ id }) => id);
  return [
    ...ids(
      recordsOf(board, 'partnerCard')
        .filter(({ position }) => position !== undefined)
        .toSorted(compareAge),
    ),
    ...ladders(board).flatMap(({ activity, steps }) => [activity.id, ...steps.map(({ id }) => id)]),
    ...ids(looseGoals(board)),
    ...clusters(board).flatMap(({ cluster, goals }) => [cluster.id, ...ids(goals)]),
    ...ids(recordsOf(board, 'ambition')),
    ...ids(recordsOf(board, 'note').toSorted(compareAge)),
  ];
}

/**
 * The object after (or before) the current one; the first (or last) when there is none. Undefined past
 * the end, where the focus leaves the canvas.
 */
export function neighbour(
  order: readonly string[],
  current: string | undefined,
  backwards: boolean,
): string | undefined {
  const index = current === undefined ? -1 : order.indexOf(current);
  if (index === -1) return backwards ? order.at(-1) : order[0];
  return backwards && index === 0 ? undefined : order[backwards ? index - 1 : index + 1];
}
