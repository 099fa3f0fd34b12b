/**
 * The texts of each language, for `use` of React. What the pages before a session need comes with the
 * page, in Dutch; all the rest comes when it is asked for.
 */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { dutchEntry, type EntryMessages } from '@ambitiebord/shared/i18n/entry';
import type { Language } from '@ambitiebord/shared/records/session';

const coming = new Map<Language, Promise<Messages>>();
const entryInDutch: Promise<EntryMessages> = settled(dutchEntry);

/** A promise that `use` reads without waiting: React looks at these two fields first. */
function settled<Value>(value: Value): Promise<Value> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
}

async function load(language: Language): Promise<Messages> {
  if (language === 'nl') return (await import('@ambitiebord/shared/i18n/dutch')).dutch;
  return (await import('@ambitiebord/shared/i18n/english')).english;
}

/** All texts in a language: the same promise each time, and one that is settled once they are there. */
export function textsIn(language: Language): Promise<Messages> {
  const known = coming.get(language);
  if (known) return known;
  const texts = load(language).then((messages) => {
    coming.set(language, settled(messages));
    return messages;
  });
  coming.set(language, texts);
  return texts;
}

/** The texts of the pages before a session, likewise. */
export function entryTextsIn(language: Language): Promise<EntryMessages> {
  return language === 'nl' ? entryInDutch : textsIn(language);
}
