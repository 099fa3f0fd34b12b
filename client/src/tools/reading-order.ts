/** The order in which the keyboard walks over the board: that of the conversation. */

import type { Records } from '@ambitiebord/shared/records/registry';
import { outline, type OutlineBranch } from '@ambitiebord/shared/views/outline';

/** The ids of all objects, each followed by those of what belongs under it. */
export function readingOrder(board: Records): string[] {
  return idsIn(outline(board));
}

function idsIn(branches: readonly OutlineBranch[]): string[] {
  return branches.flatMap(({ record, children }) => [record.id, ...idsIn(children)]);
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
