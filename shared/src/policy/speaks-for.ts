/** Who speaks for a partner. */

import type { Actor } from '../domain/roles.ts';
import { ANSWERS_PER, type RoundKind } from '../domain/round-kinds.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';

/**
 * Whether somebody speaks for this partner: who takes part for it and, when nobody of it has a device, who
 * writes for its people.
 */
export function speaksFor(actor: Actor, partnerId: string | undefined, board: Records): boolean {
  if (partnerId === undefined) return false;
  return partnerId === actor.partnerId || writersOf(board, partnerId).includes(actor.participantId);
}

/** Whether somebody may say who is the spokesperson of an organisation; facilitators belong to none. */
export function mayNameSpokesperson(
  actor: Actor,
  person: RecordOf<'participant'> | undefined,
  board: Records,
): boolean {
  const { partnerId } = person ?? {};
  if (partnerId === undefined) return false;
  return actor.role === 'facilitator' || speaksFor(actor, partnerId, board);
}

/** The participants who write for a partner of which nobody has a device; of another partner none. */
export function writersOf(board: Records, partnerId: string): string[] {
  const writers = takingPart(board)
    .filter((person) => person.partnerId === partnerId)
    .map(({ writtenBy }) => writtenBy);
  const without = writers.filter((writer) => writer !== undefined);
  return without.length === writers.length ? [...new Set(without)] : [];
}

/** The partners that somebody speaks for besides their own, the oldest first. */
export function alsoSpokenFor(actor: Actor, board: Records): RecordOf<'partner'>[] {
  return recordsOf(board, 'partner')
    .filter(({ id }) => id !== actor.partnerId && speaksFor(actor, id, board))
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/**
 * Whether a round asks somebody of this partner. Where partners have one answer each, those that are not at the
 * table are not asked: they answer later, when all answers are shown.
 */
export function isAsked(board: Records, kind: RoundKind, partnerId: string | undefined): boolean {
  if (ANSWERS_PER[kind] === 'participant') return true;
  return recordOf(board, 'partner', partnerId)?.present !== false;
}
