/** Who takes part in a session, and who was taken out of it. */

import { compareText } from '../domain/compare-text.ts';
import { seatOf, type Actor } from '../domain/roles.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from './registry.ts';

/** The people of a board without those who were taken out, in no particular order. */
export function takingPart(board: Records): RecordOf<'participant'>[] {
  return recordsOf(board, 'participant').filter(({ removedAt }) => removedAt === undefined);
}

/** The place from which a person takes part now. */
export function seatNow({ id, seats }: Pick<RecordOf<'participant'>, 'id' | 'seats'>): string {
  return seats?.at(-1) ?? id;
}

/**
 * Why somebody has no business here any more: taken out, or going on elsewhere. Undefined for who takes
 * part, and for who has no record, such as a display.
 */
export function exclusionOf(board: Records, actor: Actor): 'removed' | 'handed-over' | undefined {
  const person = recordOf(board, 'participant', actor.participantId);
  if (!person) return undefined;
  if (person.removedAt !== undefined) return 'removed';
  return seatNow(person) === seatOf(actor) ? undefined : 'handed-over';
}

/** Whose hand is up, the first one first. */
export function raisedHands(board: Records): RecordOf<'participant'>[] {
  return takingPart(board)
    .filter(({ handRaisedAt }) => handRaisedAt !== undefined)
    .toSorted((a, b) => (a.handRaisedAt ?? 0) - (b.handRaisedAt ?? 0) || compareText(a.id, b.id));
}
