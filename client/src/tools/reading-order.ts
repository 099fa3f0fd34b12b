/** The order in which the keyboard walks over the board: that of the conversation. */

import type { Records } from '@ambitiebord/shared/records/registry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { compareAge, ladders } from '@ambitiebord/shared/views/ladders';

/** The ids of all objects: cards, ladders, loose goals, clusters with their goals, ambition, notes,
 * and then what people put beside these of their own. */
export function readingOrder(board: Records): string[] {
  const cards = recordsOf(board, 'partnerCard').filter(({ position }) => position !== undefined);
  return [
    cards.toSorted(compareAge),
    ladders(board).flatMap(({ activity, steps }) => [activity, steps].flat()),
    looseGoals(board),
    clusters(board).flatMap(({ cluster, goals }) => [cluster, goals].flat()),
    recordsOf(board, 'ambition'),
    recordsOf(board, 'note').toSorted(compareAge),
    recordsOf(board, 'text').toSorted(compareAge),
    recordsOf(board, 'frame').toSorted(compareAge),
    recordsOf(board, 'image').toSorted(compareAge),
    recordsOf(board, 'drawing').toSorted(compareAge),
    recordsOf(board, 'connector').toSorted(compareAge),
  ].flatMap((records: readonly { readonly id: string }[]) => records.map(({ id }) => id));
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
