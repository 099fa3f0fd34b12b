/** What the big screen shows beside the three headlines of the agreements, a page at a time. */

import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { agreements, openSubjects, type AgreementKind } from '@ambitiebord/shared/views/agreements';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { inParts, linesOf } from './in-parts.ts';

const TASKS = 4;
/** Space for a list, in pixels of a screen of 1080 high, and characters on a line of it. */
const ROOM = 640;
const CHARACTERS = 44;

/** What the headlines say already, also when it is open. */
const HEADLINES: ReadonlySet<AgreementKind> = new Set(['leadPartner', 'task', 'review']);

export type AgreementsPage =
  /** Who does what, after the first step. */
  | { readonly kind: 'tasks'; readonly tasks: readonly RecordOf<'agreement'>[] }
  /** What falls outside, or who should be at the table as well. */
  | {
      readonly kind: 'outside' | 'missing';
      readonly lines: readonly { readonly id: string; readonly text: string }[];
    }
  /** What nothing is agreed about yet. */
  | { readonly kind: 'open'; readonly subjects: readonly AgreementKind[] };

/** All pages in the order of the step; none while nothing is agreed. */
export function agreementPages(board: Records): AgreementsPage[] {
  const { leads, tasks, reviews, outside } = agreements(board);
  const missing = recordsOf(board, 'missingParty')
    .filter(({ who }) => who.trim() !== '')
    .toSorted(compareAge)
    .map(({ id, who }) => ({ id, text: who }));
  const agreed = [...leads, ...tasks, ...reviews, ...outside];
  if (agreed.length + missing.length === 0) return [];
  const [, ...others] = tasks;
  const falling = outside.filter(({ text }) => text.trim() !== '');
  const subjects = openSubjects(agreed).filter((kind) => !HEADLINES.has(kind));
  return [
    ...inParts(others, () => 1, TASKS).map((part) => ({ kind: 'tasks', tasks: part }) as const),
    ...listed('outside', falling),
    ...listed('missing', missing),
    ...(subjects.length > 0 ? [{ kind: 'open', subjects } as const] : []),
  ];
}

function listed<Kind extends 'outside' | 'missing'>(
  kind: Kind,
  lines: readonly { readonly id: string; readonly text: string }[],
) {
  return inParts(lines, heightOf, ROOM).map((part) => ({ kind, lines: part }));
}

/** At most two lines in a box of its own. */
function heightOf({ text }: { readonly text: string }): number {
  return Math.min(linesOf(text, CHARACTERS), 2) * 45 + 30 + 16;
}
