/** What a goals snapshot says of the words in it, and in whose words it began. */

import { dutchJargon } from '../jargon/dutch.ts';
import { englishJargon } from '../jargon/english.ts';
import { glossaryOf } from '../jargon/glossary.ts';
import type { JargonWord } from '../jargon/jargon-word.ts';
import { recordsOf, type Records } from '../records/registry.ts';
import type { Language } from '../records/session.ts';
import { oldestFirst } from './oldest-first.ts';
import type { GoalsSnapshotContent } from './snapshot-schema.ts';

const LISTS: Readonly<Record<Language, readonly JargonWord[]>> = {
  nl: dutchJargon,
  en: englishJargon,
};

/** The glossary of what is frozen, the words that were not clear to all, and what residents said. */
export function inPlainWords(
  board: Records,
  { ambition, language }: Pick<GoalsSnapshotContent, 'ambition' | 'language'>,
): Pick<GoalsSnapshotContent, 'glossary' | 'quotes' | 'wordCheck'> {
  const glossary = glossaryOf(board, ambition?.text ?? '', LISTS[language], language);
  return {
    glossary: glossary.map(({ word, plain, meaning }) => ({
      word,
      plain: plain.trim() === '' ? null : plain,
      meaning,
    })),
    wordCheck: wordCheckOf(board),
    quotes: oldestFirst(board, 'quote')
      .filter(({ mayKeep, text }) => mayKeep && text.trim() !== '')
      .map(({ id, text, saidBy }) => ({ id, text, saidBy: saidBy?.trim() ? saidBy : null })),
  };
}

/** Null while nobody has read the ambition for its words. */
function wordCheckOf(board: Records): NonNullable<GoalsSnapshotContent['wordCheck']> | null {
  const check = recordsOf(board, 'wordCheck').find(({ readers }) => readers > 0);
  return check ? { readers: check.readers, words: check.words } : null;
}
