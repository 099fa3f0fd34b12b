/** When a group looks back at what it froze: the same day in the report, the letter and the calendar. */

import { showDay, sixWeeksAfter } from '../domain/days.ts';
import { messages } from '../i18n/messages.ts';
import type { Entry } from './blocks.ts';
import { currentSnapshot, type GoalsSnapshot, type StoredSnapshot } from './snapshot-schema.ts';

/**
 * The day on which a group looks back, as the moment that stands for it: the one that was agreed, else
 * six weeks after the snapshot.
 */
export function lookBackDay(stored: StoredSnapshot): number {
  return agreedDay(stored) ?? sixWeeksAfter(stored.takenAt);
}

/** That day in words; when nobody agreed on it, it says so. */
export function lookBackFact(snapshot: GoalsSnapshot): Entry {
  const { report } = messages(snapshot.language);
  const day = showDay(lookBackDay(snapshot), snapshot.language);
  const isAgreed = agreedDay(snapshot) !== undefined;
  return { label: report.nextReview, text: isAgreed ? day : report.notAgreed(day) };
}

function agreedDay(stored: StoredSnapshot): number | undefined {
  const { agreements } = currentSnapshot(stored);
  return agreements.find(({ kind, due }) => kind === 'review' && due !== null)?.due ?? undefined;
}
