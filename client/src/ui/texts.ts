/**
 * The texts of each language. What the pages before a session need comes with the page, in Dutch; all
 * the rest comes when it is asked for.
 */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { dutchEntry, type EntryMessages } from '@ambitiebord/shared/i18n/entry';
import type { Language } from '@ambitiebord/shared/records/session';

const loaded = new Map<Language, Messages>();
const loading = new Map<Language, Promise<Messages>>();

async function load(language: Language): Promise<Messages> {
  const texts =
    language === 'nl'
      ? (await import('@ambitiebord/shared/i18n/dutch')).dutch
      : (await import('@ambitiebord/shared/i18n/english')).english;
  loaded.set(language, texts);
  return texts;
}

/** All texts in a language if they are there, else the promise of them (the same one each time). */
export function textsIn(language: Language): Messages | Promise<Messages> {
  const texts = loaded.get(language) ?? loading.get(language);
  if (texts) return texts;
  const coming = load(language);
  loading.set(language, coming);
  return coming;
}

/** The texts of the pages before a session. */
export function entryTextsIn(language: Language): EntryMessages | Promise<EntryMessages> {
  return language === 'nl' ? dutchEntry : textsIn(language);
}
