/** Which words of a board need to be explained to who was not there, and how. Pure. */

import { recordsOf, type Records } from '../records/registry.ts';
import { findJargon, isSameWord, wordsOfSession } from './find-jargon.ts';
import type { JargonWord } from './jargon-word.ts';

/** What people wrote down together; what is on a card is somebody's own way to say it. */
function textsTogether(board: Records, ambition: string): string {
  return [
    ambition,
    ...recordsOf(board, 'cluster').map(({ title }) => title),
    ...recordsOf(board, 'goal').map(({ text }) => text),
    ...recordsOf(board, 'agreement').map(({ text }) => text),
  ].join('\n');
}

/**
 * The hard words in what people wrote together, and each word that was explained in this session, in
 * the order of the alphabet. `list` is the word list of `language`.
 */
export function glossaryOf(
  board: Records,
  ambition: string,
  list: readonly JargonWord[],
  language: string,
): readonly JargonWord[] {
  const terms = recordsOf(board, 'term');
  const words = wordsOfSession(list, terms);
  const used = new Set(findJargon(textsTogether(board, ambition), words).map(({ word }) => word));
  const isExplained = ({ word, meaning }: JargonWord): boolean =>
    meaning.trim() !== '' && terms.some((term) => isSameWord(term.word, word));
  return words
    .filter((each) => used.has(each.word) || isExplained(each))
    .toSorted((a, b) => a.word.localeCompare(b.word, language));
}

/** What a word means, in one line: the plain word and the explanation, as far as there are any. */
export function explanationOf({ plain, meaning }: Pick<JargonWord, 'plain' | 'meaning'>): string {
  return [plain, meaning].filter((text) => text.trim() !== '').join('. ');
}
