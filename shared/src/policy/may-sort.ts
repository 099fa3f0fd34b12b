/** Who may move goals and groups while the room sorts in silence, and in which turn. */

import { compareText } from '../domain/compare-text.ts';
import { groupBy } from '../domain/group-by.ts';
import { PEOPLE_PER_TURN } from '../domain/limits.ts';
import type { Actor } from '../domain/roles.ts';
import { recordsOf, sessionOf, type RecordOf, type Records } from '../records/registry.ts';

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

/** Where somebody sits who sorts. */
export interface Seat {
  readonly person: RecordOf<'participant'>;
  /** The first table is 1. */
  readonly table: number;
  /** How many sat down at that table before, also those who were taken out since. */
  readonly place: number;
}

/** At how many tables the room sits. */
export function tablesOf(board: Records): number {
  return sessionOf(board)?.tables ?? 1;
}

/**
 * Where everybody sits: at the table that was said, and who said none where the board deals them, one table
 * after the other. So who comes late changes nobody else's place.
 */
export function seating(board: Records): Seat[] {
  const tables = tablesOf(board);
  const taken = new Map<number, number>();
  return sorters(board).map((person, index) => {
    const said = person.table !== undefined && person.table <= tables ? person.table : undefined;
    const table = said ?? (index % tables) + 1;
    const place = taken.get(table) ?? 0;
    taken.set(table, place + 1);
    return { person, table, place };
  });
}

/** In how many turns the people who are here sort: as many as the fullest table needs; 1: all at once. */
export function turnsFor(board: Records): number {
  const here = seating(board).filter(({ person }) => person.removedAt === undefined);
  const people = [...groupBy(here, ({ table }) => table).values()].map((table) => table.length);
  return Math.max(1, Math.ceil(Math.max(0, ...people) / PEOPLE_PER_TURN));
}

/**
 * Where those sit who sort in the turn that is open: at each table everybody by turns, as cards are dealt, so that
 * people who came together are spread and a late joiner has a turn too. Empty while nobody sorts in silence.
 */
export function seatsNow(board: Records): Seat[] {
  const sorting = sessionOf(board)?.sorting;
  if (!sorting) return [];
  return seating(board).filter(
    ({ person, place }) => place % sorting.turns === sorting.turn && person.removedAt === undefined,
  );
}

/** Whether somebody may lay goals and groups elsewhere now; outside the silence everybody may. */
export function maySort(actor: Actor, board: Records): boolean {
  if (actor.role === 'facilitator' || !sessionOf(board)?.sorting) return true;
  return seatsNow(board).some(({ person }) => person.id === actor.participantId);
}
