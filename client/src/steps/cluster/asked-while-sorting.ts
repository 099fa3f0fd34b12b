import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { SortingMessages } from '@ambitiebord/shared/i18n/nl/sorting';
import { maySort } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf, type Records } from '@ambitiebord/shared/records/registry';

/** What is asked of somebody while goals are sorted in silence; undefined when they are not. */
export function askedWhileSorting(
  board: Records,
  me: Actor,
  words: SortingMessages,
): string | undefined {
  const sorting = sessionOf(board)?.sorting;
  if (!sorting) return undefined;
  if (me.role === 'facilitator') return words.steering;
  if (me.role !== 'partner') return words.observing;
  if (sorting.turns === 1) return words.together;
  return maySort(me, board) ? words.turn : words.wait;
}
