/** Who says “Klopt” to an answer on a ladder: whose activity it is, to the words as they stand. */

import type { Actor } from '../domain/roles.ts';
import type { Pair } from '../records/pair.ts';
import { isInPair, peopleOf } from '../records/pairs.ts';
import { recordOf, type RecordOf, type Records } from '../records/registry.ts';
import { speaksFor } from './speaks-for.ts';

interface RungChange {
  readonly actor: Actor;
  /** The records of the document in which the rung lies. */
  readonly records: Records;
  readonly previous: RecordOf<'whyStep'> | undefined;
  readonly next: RecordOf<'whyStep'> | undefined;
}

/**
 * Whether somebody in a pair says what is right for this activity: who speaks for its partner. When nobody in
 * the pair does so on a device of their own, because they have none or went away, the others say it for them.
 */
export function saysWhatIsRight(
  actor: Actor,
  activity: RecordOf<'activity'> | undefined,
  { board, pair }: { readonly board: Records; readonly pair: Pair },
): boolean {
  if (speaksFor(actor, activity?.partnerId, board)) return true;
  return (
    isInPair(actor, pair) &&
    !peopleOf(board, pair).some(
      ({ partnerId, writtenBy }) => partnerId === activity?.partnerId && writtenBy === undefined,
    )
  );
}

/** What the owner agreed with stays so: others neither say it, nor change or take away what it was said of. */
export function keepsAgreement(
  isOwner: boolean,
  previous: RecordOf<'whyStep'> | undefined,
  next: RecordOf<'whyStep'> | undefined,
): boolean {
  if (isOwner) return true;
  if (previous?.agreed !== true) return next?.agreed !== true;
  return (
    next?.agreed === true && next.question === previous.question && next.answer === previous.answer
  );
}

/** Whether a partner may make this change of a rung on the board. */
export function mayChangeRung({ actor, records, previous, next }: RungChange): boolean {
  const activity = recordOf(records, 'activity', (previous ?? next)?.activityId);
  const isOwner = speaksFor(actor, activity?.partnerId, records);
  if (!keepsAgreement(isOwner, previous, next)) return false;
  if (!previous) return true;
  const concerns = isOwner || previous.authorId === actor.participantId;
  return concerns && (!next || next.activityId === previous.activityId);
}
