/** The texts of the script, for `use` of React. They are long and few people open them, so they come apart. */

import type { Script } from '@ambitiebord/shared/i18n/nl/script';
import type { Language } from '@ambitiebord/shared/records/session';

const coming = new Map<Language, Promise<Script>>();

async function load(language: Language): Promise<Script> {
  if (language === 'nl') return (await import('@ambitiebord/shared/i18n/nl/script')).script;
  return (await import('@ambitiebord/shared/i18n/en/script')).script;
}

/** The script in a language: the same promise each time. */
export function scriptIn(language: Language): Promise<Script> {
  const texts = coming.get(language) ?? load(language);
  coming.set(language, texts);
  return texts;
}
