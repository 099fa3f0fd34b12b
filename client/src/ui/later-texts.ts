/** Texts that few people need: they come apart, with the part of the page that shows them. */

import type { Language } from '@ambitiebord/shared/records/session';
import { use } from 'react';
import { useLanguage } from './language.tsx';

/**
 * A hook for texts that are fetched per language, once, when a component first asks for them. It suspends
 * while they are on their way: whoever uses it has a `Suspense` above it.
 */
export function laterTexts<Texts>(
  fetchTexts: Readonly<Record<Language, () => Promise<Texts>>>,
): () => Texts {
  const coming = new Map<Language, Promise<Texts>>();
  return function useLaterTexts() {
    const { language } = useLanguage();
    const texts = coming.get(language) ?? fetchTexts[language]();
    coming.set(language, texts);
    return use(texts);
  };
}
