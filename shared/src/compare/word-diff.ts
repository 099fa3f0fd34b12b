/** What differs between two texts, word by word. */

import type { Piece } from '../report/change-blocks.ts';

/** Beyond so many words on a side a text is compared as a whole: no text of a snapshot has as many. */
const MOST_WORDS = 1_500;

/**
 * The pieces in reading order, what goes before what comes. Together `same` and `removed` have the words of the earlier
 * text, `same` and `added` those of the later one; white space is that of the later text where both have the words.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const isTooLong = Math.max(old.length, fresh.length) > MOST_WORDS;
  return joined(isTooLong ? asAWhole(before, after) : pieces(old, fresh));
}

/** Each word with the white space that follows it. */
function wordsOf(text: string): string[] {
  return text.trim().match(/\S+\s*/gu) ?? [];
}

function asAWhole(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: 'same', text: after }];
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** By the longest common subsequence of the words, which two texts of a thousand words have in milliseconds. */
function pieces(old: readonly string[], fresh: readonly string[]): Piece[] {
  const width = fresh.length + 1;
  // At [i, j]: how many words the rest of both have in common.
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  const isSame = (i: number, j: number): boolean => old[i]?.trim() === fresh[j]?.trim();
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] = isSame(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && isSame(i, j)) {
      found.push({ kind: 'same', text: fresh[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      found.push({ kind: 'added', text: fresh[j] ?? '' });
      j += 1;
    }
  }
  return found;
}

/** Neighbours of one kind as one piece; within a stretch of changes what goes stands first. */
function joined(found: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of found) {
    if (kind === 'removed') removed += spaced(text);
    else if (kind === 'added') added += spaced(text);
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same')
        result[result.length - 1] = { kind, text: last.text + spaced(text) };
      else result.push({ kind, text: spaced(text) });
    }
  }
  flush();
  return result;
}

/** The last word of a text has no white space after it; in a piece something may follow. */
function spaced(word: string): string {
  return /\s$/u.test(word) ? word : `${word} `;
}
