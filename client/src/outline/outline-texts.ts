/** The texts of the list, for `use` of React. Who looks at the picture alone does not need them, so they come apart. */

import type { Outline } from '@ambitiebord/shared/i18n/nl/outline';
import type { Language } from '@ambitiebord/shared/records/session';
import { use } from 'react';
import { useLanguage } from '../ui/language.tsx';

const coming = new Map<Language, Promise<Outline>>();

async function load(language: Language): Promise<Outline> {
  if (language === 'nl') return (await import('@ambitiebord/shared/i18n/nl/outline')).outline;
  return (await import('@ambitiebord/shared/i18n/en/outline')).outline;
}

/** The texts in a language: the same promise each time. */
function outlineIn(language: Language): Promise<Outline> {
  const texts = coming.get(language) ?? load(language);
  coming.set(language, texts);
  return texts;
}

/** The texts in the language of the page; whoever uses it waits for them in a `Suspense`. */
export function useOutlineTexts(): Outline {
  return use(outlineIn(useLanguage().language));
}
