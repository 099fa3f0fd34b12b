/** Texts that few people need: they come apart, with the part of the page that shows them. */

import type { Language } from '@ambitiebord/shared/records/session';
import { use } from 'react';
import { useLanguage } from './language.tsx';

/** Milliseconds until texts that could not be fetched are asked for again. */
const AGAIN_MS = 2_000;

/**
 * A hook for texts that are fetched per language, once, when a component first asks for them. It suspends
 * while they are on their way, which without a connection is until there is one: whoever uses it has a
 * `Suspense` above it.
 */
export function laterTexts<Texts>(
  fetchTexts: Readonly<Record<Language, () => Promise<Texts>>>,
): () => Texts {
  const coming = new Map<Language, Promise<Texts>>();
  return function useLaterTexts() {
    const { language } = useLanguage();
    const texts = coming.get(language) ?? untilThere(fetchTexts[language]);
    coming.set(language, texts);
    return use(texts);
  };
}

async function untilThere<Texts>(fetchTexts: () => Promise<Texts>): Promise<Texts> {
  for (;;) {
    try {
      return await fetchTexts();
    } catch {
      // Who works without a connection goes on working; what needs the texts comes later.
      await new Promise((again) => setTimeout(again, AGAIN_MS));
    }
  }
}
