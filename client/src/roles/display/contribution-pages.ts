/** What the big screen shows while people say who brings what: one thing at a time, a page each. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { ACTIVITY_STATUSES } from '@ambitiebord/shared/records/activity';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { compareAge, meetingGoals } from '@ambitiebord/shared/views/ladders';
import { inParts, linesOf } from './in-parts.ts';

/** Beside each other on a page: columns of activities, goals, or partners. */
const COLUMNS = 2;
/** Space below the ambition, and without it, in pixels of a screen of 1080 high. */
const ROOM = { below: 455, full: 650 };
/** Space in a block besides its activities, and between two of them. */
const BLOCK = 88;
/** Activities from which one is chosen that fit below a goal. */
const CHOICES = 4;
/** Characters on a line in half of the screen. */
const CHARACTERS = 54;

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
  /** The activities by what they do for the ambition, in columns. */
  | { readonly kind: 'statuses'; readonly columns: readonly (readonly StatusBlock[])[] }
  /** Goals where ladders meet, and no activity is tried first yet. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'brought'; readonly contributions: readonly RecordOf<'contribution'>[] };

export interface Choice {
  readonly goal: RecordOf<'goal'>;
  readonly activities: readonly RecordOf<'activity'>[];
  /** Activities that do not fit. */
  readonly more: number;
}

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
    ...inGroups(inParts(statusBlocks(activities), blockHeight, ROOM.below), COLUMNS).map(
      (columns) => ({ kind: 'statuses', columns }) as const,
    ),
    ...inRows(choices(board, activities), choiceHeight).map(
      (part) => ({ kind: 'choice', choices: part }) as const,
    ),
    ...inRows(brought, broughtHeight).map(
      (contributions) => ({ kind: 'brought', contributions }) as const,
    ),
  ];
}

function statusBlocks(activities: readonly RecordOf<'activity'>[]): StatusBlock[] {
  const byStatus = groupBy(activities, ({ status }) => status);
  return [...ACTIVITY_STATUSES, undefined].flatMap((status) =>
    inParts(byStatus.get(status) ?? [], heightOf, ROOM.below - BLOCK).map((part, index) => ({
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

function blockHeight({ activities }: StatusBlock): number {
  return activities.reduce((sum, activity) => sum + heightOf(activity), BLOCK);
}

function choices(board: Records, activities: readonly RecordOf<'activity'>[]): Choice[] {
  return meetingGoals(board)
    .toSorted(compareAge)
    .map((goal) => ({ goal, ending: activities.filter(({ goalId }) => goalId === goal.id) }))
    .filter(({ ending }) => !ending.some(({ tryFirst }) => tryFirst))
    .map(({ goal, ending }) => ({
      goal,
      activities: ending.slice(0, CHOICES),
      more: Math.max(0, ending.length - CHOICES),
    }));
}

/** The goal, and below it each activity on a line. */
function choiceHeight({ goal, activities, more }: Choice): number {
  const lines = activities.length + Math.min(more, 1);
  return Math.min(linesOf(goal.text, CHARACTERS), 3) * 37 + 24 + lines * 59 + 24;
}

/** The name, and what a partner brings and gains; each as far as it fits on three lines. */
function broughtHeight({ brings, gains }: RecordOf<'contribution'>): number {
  const lines = [brings, gains]
    .filter((text) => text.trim() !== '')
    .map((text) => Math.min(linesOf(`${text} brengt: `, CHARACTERS), 3));
  return 37 + lines.reduce((sum, count) => sum + count * 37 + 4, 0) + 22 + 16;
}

/** Pages of rows, each as high as its highest item. */
function inRows<Item>(items: readonly Item[], heightOfItem: (item: Item) => number): Item[][] {
  const rows = inGroups(items, COLUMNS);
  return inParts(rows, (row) => Math.max(...row.map(heightOfItem)), ROOM.full).map((part) =>
    part.flat(),
  );
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return inParts(items, () => 1, size);
}
