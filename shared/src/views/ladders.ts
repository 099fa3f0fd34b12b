/** Why-ladders: an activity, its whys in order, and the goal that it ends in. */

import { compareText } from '../domain/compare-text.ts';
import { groupBy } from '../domain/group-by.ts';
import { compareOrder } from '../domain/order-keys.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from '../records/registry.ts';

export interface Ladder {
  readonly activity: RecordOf<'activity'>;
  readonly partner: RecordOf<'partner'> | undefined;
  readonly steps: readonly RecordOf<'whyStep'>[];
  readonly goal: RecordOf<'goal'> | undefined;
}

/** All ladders of a board, oldest activity first. */
export function ladders(board: Records): Ladder[] {
  const steps = groupBy(recordsOf(board, 'whyStep'), ({ activityId }) => activityId);
  return recordsOf(board, 'activity')
    .toSorted(compareAge)
    .map((activity) => ({
      activity,
      partner: recordOf(board, 'partner', activity.partnerId),
      steps: (steps.get(activity.id) ?? []).toSorted(compareOrder),
      goal: recordOf(board, 'goal', activity.goalId),
    }));
}

/** Goals in which two or more ladders meet: the moment that the session is for. */
export function meetingGoals(board: Records): RecordOf<'goal'>[] {
  const ends = groupBy(recordsOf(board, 'activity'), ({ goalId }) => goalId ?? '');
  return recordsOf(board, 'goal').filter(({ id }) => (ends.get(id)?.length ?? 0) > 1);
}

/** The goal in which ladders met last. */
export function newestMeeting(board: Records): RecordOf<'goal'> | undefined {
  const goals = new Map(meetingGoals(board).map((goal) => [goal.id, goal]));
  const [last] = recordsOf(board, 'activity')
    .filter(({ goalId }) => goals.has(goalId ?? ''))
    .toSorted((a, b) => b.updatedAt - a.updatedAt || compareText(a.id, b.id));
  return goals.get(last?.goalId ?? '');
}

/** Oldest first; the id breaks ties, so that everybody sees the same order. */
export function compareAge(
  a: { readonly createdAt: number; readonly id: string },
  b: { readonly createdAt: number; readonly id: string },
): number {
  return a.createdAt - b.createdAt || compareText(a.id, b.id);
}
