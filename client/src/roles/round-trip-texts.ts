/** The texts about earlier moments, files of whole sessions and comparing. Few people need them, so they come apart. */

import type { RoundTrip } from '@ambitiebord/shared/i18n/nl/round-trip';
import type { Language } from '@ambitiebord/shared/records/session';
import { use } from 'react';
import { useLanguage } from '../ui/language.tsx';

const coming = new Map<Language, Promise<RoundTrip>>();

async function load(language: Language): Promise<RoundTrip> {
  if (language === 'nl') return (await import('@ambitiebord/shared/i18n/nl/round-trip')).roundTrip;
  return (await import('@ambitiebord/shared/i18n/en/round-trip')).roundTrip;
}

/** The texts in a language: the same promise each time. */
function roundTripIn(language: Language): Promise<RoundTrip> {
  const texts = coming.get(language) ?? load(language);
  coming.set(language, texts);
  return texts;
}

/** The texts in the language of the page; whoever uses it waits for them in a `Suspense`. */
export function useRoundTripTexts(): RoundTrip {
  return use(roundTripIn(useLanguage().language));
}
