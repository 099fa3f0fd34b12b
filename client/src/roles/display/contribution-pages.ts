/** What the big screen shows while people say who brings what: one thing at a time, a page each. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { ACTIVITY_STATUSES } from '@ambitiebord/shared/records/activity';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { compareAge, meetingGoals } from '@ambitiebord/shared/views/ladders';
import { inParts, linesOf } from './in-parts.ts';

/** Partners of whom a page shows what they bring. */
const BROUGHT = 3;
/** Blocks of activities beside each other. */
const BLOCKS = 2;
/** Space for the activities in a block, in pixels of a screen of 1080 high. */
const ROOM = 370;
/** Activities from which one is chosen that fit below a goal. */
const CHOICES = 4;

type Status = (typeof ACTIVITY_STATUSES)[number];

interface StatusBlock {
  readonly key: string;
  /** Undefined: its owner has not said yet. */
  readonly status: Status | undefined;
  readonly activities: readonly RecordOf<'activity'>[];
}

export type ContributionsPage =
  /** The questions to talk about, while nobody has answered one. */
  | { readonly kind: 'talk' }
  /** The activities by what they do for the ambition. */
  | { readonly kind: 'statuses'; readonly blocks: readonly StatusBlock[] }
  /** A goal where ladders meet, and no activity is tried first yet. */
  | {
      readonly kind: 'choice';
      readonly goal: RecordOf<'goal'>;
      readonly activities: readonly RecordOf<'activity'>[];
      /** Activities that do not fit. */
      readonly more: number;
    }
  | { readonly kind: 'brought'; readonly contributions: readonly RecordOf<'contribution'>[] };

/** All pages, in the order in which the group works: beside the ambition, one to try first, who brings what. */
export function contributionPages(board: Records): ContributionsPage[] {
  const activities = recordsOf(board, 'activity').toSorted(compareAge);
  const brought = recordsOf(board, 'contribution')
    .filter(({ brings, gains }) => brings.trim() !== '' || gains.trim() !== '')
    .toSorted(compareAge);
  const answered =
    brought.length > 0 ||
    activities.some(({ status, tryFirst }) => status !== undefined || tryFirst === true);
  return [
    ...(answered ? [] : [{ kind: 'talk' } as const]),
    ...inGroups(statusBlocks(activities), BLOCKS).map(
      (blocks) => ({ kind: 'statuses', blocks }) as const,
    ),
    ...choices(board, activities),
    ...inGroups(brought, BROUGHT).map(
      (contributions) => ({ kind: 'brought', contributions }) as const,
    ),
  ];
}

function statusBlocks(activities: readonly RecordOf<'activity'>[]): StatusBlock[] {
  const byStatus = groupBy(activities, ({ status }) => status);
  return [...ACTIVITY_STATUSES, undefined].flatMap((status) =>
    inParts(byStatus.get(status) ?? [], heightOf, ROOM).map((part, index) => ({
      key: `${status} ${index}`,
      status,
      activities: part,
    })),
  );
}

/** The activity, and below it whose it is. */
function heightOf({ text }: RecordOf<'activity'>): number {
  return Math.min(linesOf(text, 50), 2) * 37 + 37 + 12;
}

function choices(
  board: Records,
  activities: readonly RecordOf<'activity'>[],
): Extract<ContributionsPage, { kind: 'choice' }>[] {
  return meetingGoals(board)
    .toSorted(compareAge)
    .map((goal) => ({ goal, ending: activities.filter(({ goalId }) => goalId === goal.id) }))
    .filter(({ ending }) => !ending.some(({ tryFirst }) => tryFirst))
    .map(({ goal, ending }) => ({
      kind: 'choice',
      goal,
      activities: ending.slice(0, CHOICES),
      more: Math.max(0, ending.length - CHOICES),
    }));
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return inParts(items, () => 1, size);
}
