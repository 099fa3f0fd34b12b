/** Finding by some of the letters: without accents, in any case, with letters left out. */

const ACCENTS = /\p{M}/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** Letters that are left out may make a word this many times as long. */
const LONGEST_SPREAD = 3;
/** Fewer letters than this have to stand beside each other. */
const LEAST_LETTERS = 3;

/** A text as it is compared: bare letters and digits, words with one space between them. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(ACCENTS, '')
    .toLowerCase()
    .replaceAll(NO_LETTERS, ' ')
    .trim();
}

/** How well a text answers a query, more is better; nothing when a word of the query is not in it. */
export function fuzzyScore(query: string, text: string): number | undefined {
  const among = bare(text);
  let total = 0;
  for (const word of bare(query).split(' ')) {
    const score = scoreOf(word, among);
    if (score === 0) return undefined;
    total += score;
  }
  return total;
}

function scoreOf(word: string, among: string): number {
  if (among.startsWith(word)) return 4;
  if (among.includes(` ${word}`)) return 3;
  if (among.includes(word)) return 2;
  const starts = [...` ${among}`.matchAll(/ /g)].map(({ index }) => index);
  return word.length >= LEAST_LETTERS && starts.some((start) => isSpread(word, among.slice(start)))
    ? 1
    : 0;
}

/** Whether the letters come in this order from the first on, not too far from each other. */
function isSpread(word: string, text: string): boolean {
  if (text[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) {
    const found = text.indexOf(letter, at);
    if (found === -1 || found >= word.length * LONGEST_SPREAD) return false;
    at = found + 1;
  }
  return true;
}
