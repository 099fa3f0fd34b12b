/** What people do in pairs, as commands. Pure, as in `workshop.ts`. */

import { audienceOf, type Audience } from '@ambitiebord/shared/commands/audience';
import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Pair } from '@ambitiebord/shared/records/pair';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { changeOf, remove, update } from './operations.ts';

/** The same command for the document of a pair: what is made, and what lies there already. */
export function inPair(command: NewCommand, pairId: string, group: Records): NewCommand {
  if (command.type !== 'change') return command;
  const audience = audienceOf(pairId);
  return changeOf(
    ...command.operations.map((operation) =>
      operation.action === 'create' || group.has(operation.id)
        ? addressed(operation, audience)
        : operation,
    ),
  );
}

function addressed(operation: ChangeOperation, audience: Audience): ChangeOperation {
  return { ...operation, audience };
}

/** Lets the next one in a pair ask. */
export function swap({ id, turn, participantIds }: Pair): NewCommand {
  return { type: 'swapPairs', pairId: id, turn: (turn + 1) % participantIds.length };
}

/** Lets the next one ask in all pairs: after the turn that is furthest. */
export function swapAll(pairs: readonly Pair[]): NewCommand {
  const furthest = Math.max(0, ...pairs.map(({ turn }) => turn));
  const largest = Math.max(2, ...pairs.map(({ participantIds }) => participantIds.length));
  return { type: 'swapPairs', turn: (furthest + 1) % largest };
}

/** Says “Klopt” to what was written down. */
export function agree(step: RecordOf<'whyStep'>): NewCommand {
  return changeOf(update(step, { agreed: true }));
}

/** Lays a ladder of a pair on the board. */
export function shareLadder(pairId: string, activityId: string): NewCommand {
  return { type: 'shareLadder', pairId, activityId };
}

/** Lets all lines that end in one goal end in another, and takes the first one away. */
export function mergeGoals(
  records: Records,
  goal: RecordOf<'goal'>,
  intoId: string,
): ChangeOperation[] {
  const ending = recordsOf(records, 'activity').filter(({ goalId }) => goalId === goal.id);
  return [...ending.map((activity) => update(activity, { goalId: intoId })), remove(goal)];
}

/** Shows so much of the example of a ladder; null: nothing any more. */
export function showDemo(session: RecordOf<'session'>, rungs: number | null): NewCommand {
  return changeOf(update(session, { demoRungs: rungs }));
}
