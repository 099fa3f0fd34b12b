/**
 * The texts of each language, for `use` of React. What the pages before a session need comes with the page, in Dutch;
 * what the first picture of a session needs comes with that, and all the rest with what shows it.
 */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { dutchEntry, type EntryMessages } from '@ambitiebord/shared/i18n/entry';
import type { Language } from '@ambitiebord/shared/records/session';

/** Texts in a language: the same promise each time, and one that is settled once they are there. */
export type TextsIn<Texts = unknown> = (language: Language) => Promise<Texts>;

/** A promise that `use` reads without waiting: React looks at these two fields first. */
function settled<Value>(value: Value): Promise<Value> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
}

/** Whether these texts are there, so that nobody has to wait for them. */
export function areThere(texts: Promise<unknown>): boolean {
  return 'status' in texts && texts.status === 'fulfilled';
}

/** Fetches the texts of a language once; when they could not be fetched they are asked for again. */
function once<Texts>(fetchTexts: TextsIn<Texts>): TextsIn<Texts> {
  const known = new Map<Language, Promise<Texts>>();
  async function fetchFor(language: Language): Promise<Texts> {
    try {
      const texts = await fetchTexts(language);
      known.set(language, settled(texts));
      return texts;
    } catch (failure) {
      known.delete(language);
      throw failure;
    }
  }
  return (language) => {
    const texts = known.get(language) ?? fetchFor(language);
    known.set(language, texts);
    return texts;
  };
}

/** All texts. */
export const textsIn: TextsIn<Messages> = once(async (language) =>
  language === 'nl'
    ? (await import('@ambitiebord/shared/i18n/dutch')).dutch
    : (await import('@ambitiebord/shared/i18n/english')).english,
);

/** The texts of the first picture of a session. */
export const frameTextsIn: TextsIn<FrameMessages> = once(async (language) =>
  language === 'nl'
    ? (await import('@ambitiebord/shared/i18n/dutch-frame')).dutchFrame
    : (await import('@ambitiebord/shared/i18n/english-frame')).englishFrame,
);

const entryInDutch: Promise<EntryMessages> = settled(dutchEntry);

/** The texts of the pages before a session. */
export const entryTextsIn: TextsIn<EntryMessages> = (language) =>
  language === 'nl' ? entryInDutch : frameTextsIn(language);
