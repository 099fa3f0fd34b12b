/** The words of a text, one by one. Pure. */

/** A piece of a text: a word, or what stands between two. */
export interface TextPiece {
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly at: number;
  /** The word in lower case, the same wherever it stands; absent for what is no word. */
  readonly word?: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** A text in pieces, which together are the text again. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (index > end) pieces.push({ text: text.slice(end, index), at: end });
    pieces.push({ text: written, at: index, word: written.toLowerCase() });
    end = index + written.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), at: end });
  return pieces;
}

/** The words of a text in lower case, each once, in the order of the text. */
export function wordsOfText(text: string): ReadonlySet<string> {
  return new Set(piecesOf(text).flatMap(({ word }) => (word === undefined ? [] : [word])));
}
