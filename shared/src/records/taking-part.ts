/** Who takes part in a session, and who was taken out of it. */

import { compareText } from '../domain/compare-text.ts';
import type { Actor } from '../domain/roles.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from './registry.ts';

/** The people of a board without those who were taken out, in no particular order. */
export function takingPart(board: Records): RecordOf<'participant'>[] {
  return recordsOf(board, 'participant').filter(({ removedAt }) => removedAt === undefined);
}

/** Whether somebody was taken out of the session. Who has no record, such as a display, never is. */
export function isRemoved(board: Records, { participantId }: Actor): boolean {
  return recordOf(board, 'participant', participantId)?.removedAt !== undefined;
}

/** Whose hand is up, the first one first. */
export function raisedHands(board: Records): RecordOf<'participant'>[] {
  return takingPart(board)
    .filter(({ handRaisedAt }) => handRaisedAt !== undefined)
    .toSorted((a, b) => (a.handRaisedAt ?? 0) - (b.handRaisedAt ?? 0) || compareText(a.id, b.id));
}
