/** Who may move goals and groups while the room sorts in silence, and in which turn. */

import { compareText } from '../domain/compare-text.ts';
import { PEOPLE_PER_TURN } from '../domain/limits.ts';
import type { Actor } from '../domain/roles.ts';
import { recordsOf, sessionOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';

/** Who is written for has no device to sort with. */
const canSort = ({ role, writtenBy }: RecordOf<'participant'>): boolean =>
  role === 'partner' && writtenBy === undefined;

/**
 * The people who sort, in the order in which they came: who comes late is last, and who was taken out
 * keeps the place, so that nobody gets another turn.
 */
function sorters(board: Records): RecordOf<'participant'>[] {
  return recordsOf(board, 'participant')
    .filter(canSort)
    .toSorted((a, b) => a.createdAt - b.createdAt || compareText(a.id, b.id));
}

/** In how many turns the people who are here sort; 1: all at once. */
export function turnsFor(board: Records): number {
  const people = takingPart(board).filter(canSort).length;
  return Math.max(1, Math.ceil(people / PEOPLE_PER_TURN));
}

/**
 * Who sorts in the turn that is open: everybody by turns, as cards are dealt, so that people who came
 * together are spread and a late joiner has a turn too. Empty while nobody sorts in silence.
 */
export function sortingNow(board: Records): RecordOf<'participant'>[] {
  const sorting = sessionOf(board)?.sorting;
  if (!sorting) return [];
  return sorters(board).filter(
    ({ removedAt }, index) => index % sorting.turns === sorting.turn && removedAt === undefined,
  );
}

/** Whether somebody may lay goals and groups elsewhere now; outside the silence everybody may. */
export function maySort(actor: Actor, board: Records): boolean {
  if (actor.role === 'facilitator' || !sessionOf(board)?.sorting) return true;
  return sortingNow(board).some(({ id }) => id === actor.participantId);
}
