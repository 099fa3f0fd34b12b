import { showDay } from '../domain/days.ts';
import type { AllMessages } from '../i18n/messages.ts';
import type { RoundTrip } from '../i18n/nl/round-trip.ts';
import type { Language } from '../records/session.ts';
import type { AgreementItem } from './compare.ts';
import type { Change } from './match.ts';

/** One thing about an agreement that is another one now. */
export interface ChangedFact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What changed about an agreement besides its words; nothing where it was split or put together. */
export function changedFacts(
  { before, after }: Change<AgreementItem>,
  words: RoundTrip['compare'],
  { statuses, language }: { statuses: AllMessages['agreements']['statuses']; language: Language },
): ChangedFact[] {
  const [was, is] = [before[0], after[0]];
  if (!was || !is || before.length > 1 || after.length > 1) return [];
  const day = (due: number | null): string => (due === null ? words.noDay : showDay(due, language));
  const facts = (item: AgreementItem): readonly [string, string][] => [
    [words.status, statuses[item.status]],
    [words.due, day(item.due)],
    [words.responsible, item.responsible ?? words.nobody],
  ];
  const now = facts(is);
  return facts(was)
    .map(([label, text], index) => ({ label, before: text, after: now[index]?.[1] ?? '' }))
    .filter((fact) => fact.before !== fact.after);
}
