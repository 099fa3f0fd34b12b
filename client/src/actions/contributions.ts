/**
 * What people do beside the ambition, as commands: say what their activities do for it, what they
 * bring and gain, what is assumed and where they differ. Pure, like `workshop.ts`.
 */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { changeOf, create, update } from './operations.ts';

type Activity = RecordOf<'activity'>;
type Contribution = RecordOf<'contribution'>;

/** Says what an activity does for the ambition; with which other it goes on only counts for a merged one. */
export function setStatus(
  activity: Activity,
  status: NonNullable<Activity['status']>,
  togetherWithId?: string,
): NewCommand {
  const together = status === 'merged' ? togetherWithId : undefined;
  return changeOf(update(activity, { status, togetherWithId: together ?? null }));
}

/** Marks the one activity that a goal is tried with first, instead of the others that lead to it. */
export function tryFirst(board: Records, chosen: Activity): NewCommand {
  const others = recordsOf(board, 'activity').filter(
    ({ id, goalId, tryFirst: first }) => id !== chosen.id && goalId === chosen.goalId && first,
  );
  return changeOf(
    update(chosen, { tryFirst: true }),
    ...others.map((other) => update(other, { tryFirst: null })),
  );
}

/** The contributions of a partner, oldest first; a partner usually has one. */
export function contributionsOf(board: Records, partnerId: string): Contribution[] {
  return recordsOf(board, 'contribution')
    .filter((contribution) => contribution.partnerId === partnerId)
    .toSorted(compareAge);
}

/** Where the contribution of a partner is written: the same for colleagues who begin at the same time. */
function contributionIdOf(partnerId: string): string {
  return `brings-${partnerId}`;
}

/** Writes what a partner brings and gains; it begins at the first letter. */
export function writeContribution(
  board: Records,
  partnerId: string,
  changes: Partial<Pick<Contribution, 'brings' | 'gains' | 'tags'>>,
): NewCommand {
  const id = contributionIdOf(partnerId);
  const there = recordOf(board, 'contribution', id);
  if (there) return changeOf(update(there, changes));
  return changeOf(
    create('contribution', id, { partnerId, brings: '', gains: '', tags: [], ...changes }),
  );
}

/** Adds something that must be true for this to work. */
export function addAssumption(
  given: Pick<RecordOf<'assumption'>, 'text' | 'targetId' | 'testBy' | 'testOn'>,
): NewCommand {
  return changeOf(create('assumption', newId(), { ...given, state: 'believed' }));
}

/** Keeps two points of view beside each other. */
export function addTension(positions: readonly string[], targetId: string | undefined): NewCommand {
  const target = targetId === undefined ? {} : { targetId };
  return changeOf(
    create('tension', newId(), { positions: [...positions], ...target, state: 'open' }),
  );
}
