/** The words of a comparison in a language, for files, which are in that of the session. */

import { roundTrip as english } from '../i18n/en/round-trip.ts';
import { messages } from '../i18n/messages.ts';
import { roundTrip as dutch } from '../i18n/nl/round-trip.ts';
import type { Language } from '../records/session.ts';
import type { ComparisonWords } from './describe-comparison.ts';

/** All words that a comparison needs. */
export function comparisonWords(language: Language): ComparisonWords {
  const { compare } = { nl: dutch, en: english }[language];
  return { compare, statuses: messages(language).agreements.statuses, language };
}
