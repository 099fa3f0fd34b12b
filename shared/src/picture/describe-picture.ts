/** A picture in words, for who does not see it. */

import { groupBy } from '../domain/group-by.ts';
import { picture as english } from '../i18n/en/picture.ts';
import { picture as dutch, type Counted, type PictureWords } from '../i18n/nl/picture.ts';
import type { Language } from '../records/session.ts';

const WORDS: Readonly<Record<Language, PictureWords>> = { nl: dutch, en: english };

/** What a picture is called in a report, in a language. */
export function pictureHeading(language: Language): string {
  return WORDS[language].heading;
}

/** What a picture of a board is, and what lies on it: the type of each object. */
export function describePicture(
  types: readonly Counted[],
  board: string,
  language: Language,
): { readonly title: string; readonly description: string } {
  const words = WORDS[language];
  const byType = groupBy(types, (type) => type);
  const counts = [...byType].map(([type, found]) => words.count(type, found.length));
  return {
    title: words.title(board),
    description: `${words.onIt(counts.join(', '))} ${words.alsoAsText}`,
  };
}
