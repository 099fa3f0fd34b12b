/** What a goals snapshot says of the words in it, for who was not there. */

import { dutchJargon } from '../jargon/dutch.ts';
import { englishJargon } from '../jargon/english.ts';
import { glossaryOf } from '../jargon/glossary.ts';
import type { JargonWord } from '../jargon/jargon-word.ts';
import type { Records } from '../records/registry.ts';
import type { Language } from '../records/session.ts';
import type { GoalsSnapshotContent } from './snapshot-schema.ts';

const LISTS: Readonly<Record<Language, readonly JargonWord[]>> = {
  nl: dutchJargon,
  en: englishJargon,
};

/** The glossary of what is frozen. */
export function inPlainWords(
  board: Records,
  { ambition, language }: Pick<GoalsSnapshotContent, 'ambition' | 'language'>,
): Pick<GoalsSnapshotContent, 'glossary'> {
  const glossary = glossaryOf(board, ambition?.text ?? '', LISTS[language], language);
  return {
    glossary: glossary.map(({ word, plain, meaning }) => ({
      word,
      plain: plain.trim() === '' ? null : plain,
      meaning,
    })),
  };
}
