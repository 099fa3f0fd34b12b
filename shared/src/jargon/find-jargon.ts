/** Finding hard words in a text, and saying them plainly. Pure. */

import type { RecordOf } from '../records/registry.ts';
import { compareAge } from '../views/ladders.ts';
import type { JargonWord } from './jargon-word.ts';

type Term = RecordOf<'term'>;

/** A hard word where it stands in a text. */
export interface FoundWord extends Pick<JargonWord, 'word' | 'meaning'> {
  /** As it is written there. */
  readonly written: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
  /** What can stand in its place, with a capital where the word has one; empty when nothing can. */
  readonly plain: string;
}

const keyOf = (word: string): string => word.trim().toLowerCase();

/** Whether two spellings are one word, whatever their capitals. */
export function isSameWord(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/**
 * The words of a session: those of the list of its language as its facilitators changed them. The last
 * thing that was said of a word counts.
 */
export function wordsOfSession(
  list: readonly JargonWord[],
  terms: readonly Term[],
): readonly JargonWord[] {
  const words = new Map(list.map((each) => [keyOf(each.word), each]));
  for (const { word, plain = '', meaning = '', ignored } of terms.toSorted(compareAge)) {
    const listed = words.get(keyOf(word));
    words.delete(keyOf(word));
    if (ignored === true) continue;
    // Other forms keep the plain words that were made for them only as long as the word does.
    const forms = listed?.plain === plain ? listed.forms : undefined;
    words.set(keyOf(word), { word, plain, meaning, ...(forms === undefined ? {} : { forms }) });
  }
  return [...words.values()];
}

/**
 * The hard words in a text, each once, in the order in which they stand there. A word counts only as a
 * whole, and of two that begin at the same place the longer one.
 */
export function findJargon(text: string, words: readonly JargonWord[]): FoundWord[] {
  const spellings = new Map<string, { readonly entry: JargonWord; readonly plain: string }>();
  for (const entry of words) {
    for (const [form, plain] of Object.entries(entry.forms ?? {})) {
      spellings.set(keyOf(form), { entry, plain });
    }
    spellings.set(keyOf(entry.word), { entry, plain: entry.plain });
  }
  if (spellings.size === 0) return [];
  const longestFirst = [...spellings.keys()].toSorted((a, b) => b.length - a.length);
  const whole = longestFirst.map((each) => escapePattern(each)).join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${whole})(?![\p{L}\p{N}])`, 'giu');
  const found = new Map<string, FoundWord>();
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const spelling = spellings.get(keyOf(written));
    if (!spelling || found.has(keyOf(spelling.entry.word))) continue;
    const { word, meaning } = spelling.entry;
    const plain = cased(spelling.plain, written);
    found.set(keyOf(word), { word, meaning, written, index, plain });
  }
  return [...found.values()];
}

/** The text with the plain word in the place of the hard one. */
export function sayPlainly(text: string, { index, written, plain }: FoundWord): string {
  return text.slice(0, index) + plain + text.slice(index + written.length);
}

/** A capital at the beginning stays; capitals throughout are an abbreviation, which has none to give. */
function cased(plain: string, written: string): string {
  const [first = ''] = written;
  const isCapital =
    first !== first.toLowerCase() && written.slice(1) === written.slice(1).toLowerCase();
  return isCapital ? plain.charAt(0).toLocaleUpperCase() + plain.slice(1) : plain;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
