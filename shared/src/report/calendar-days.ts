/** The days that a snapshot names beside the one to look back. */

import { messages } from '../i18n/messages.ts';
import { SnapshotNames } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

interface CalendarDay {
  /** Of what it is the day. */
  readonly id: string;
  /** The moment that stands for the day. */
  readonly day: number;
  readonly summary: string;
  readonly description: string;
}

/** For what was agreed and is not done or dropped, for inviting who was missed, and for testing assumptions; the earliest first. */
export function calendarDays(snapshot: GoalsSnapshot): CalendarDay[] {
  const words = messages(snapshot.language);
  const { agreements, contributions } = words;
  const names = new SnapshotNames(snapshot, words);
  const inBoard = (label: string, text: string): string =>
    `${label}: ${names.filled(text).replaceAll(/\s+/g, ' ')} (${snapshot.title})`;
  const agreed = snapshot.agreements.flatMap(
    ({ id, kind, text, due, status, responsibleId }): CalendarDay[] => {
      const isOver = status === 'done' || status === 'dropped';
      if (due === null || kind === 'review' || isOver) return [];
      const who = responsibleId === null ? '' : names.partner(responsibleId);
      return [{ id, day: due, summary: inBoard(agreements.kinds[kind], text), description: who }];
    },
  );
  const invited = snapshot.missingParties.flatMap(({ id, who, inviter, due }): CalendarDay[] =>
    due === null
      ? []
      : [
          {
            id,
            day: due,
            summary: inBoard(words.jointCard.missing, who),
            description: inviter ?? '',
          },
        ],
  );
  const tested = snapshot.assumptions.flatMap(({ id, text, testBy, testOn }): CalendarDay[] =>
    testOn === null
      ? []
      : [
          {
            id,
            day: testOn,
            summary: inBoard(contributions.assumptions.heading, text),
            description: testBy ?? '',
          },
        ],
  );
  return [...agreed, ...invited, ...tested].toSorted((a, b) => a.day - b.day);
}
