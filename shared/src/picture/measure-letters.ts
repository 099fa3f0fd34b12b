/** Measures text without a browser, by the widths of the letters of our own font. */

import { LETTER_WIDTHS } from './letter-widths.ts';
import type { MeasureIn } from './typeset.ts';

/** The width of what the font does not have, as a part of the size: on the wide side, such as of an emoji. */
const UNKNOWN_WIDTH = 0.62;
const WIDE_WIDTH = 1.25;
/** From here on: emoji, and the letters of East Asia. */
const WIDE_FROM = 0x11_00;
/** What is drawn over or joins what is beside it, and takes no room. */
const NO_WIDTH = /^[\p{Mn}\p{Cf}\uFE0F]$/u;
/** Arabic, Hebrew and other letters below it are not wide. */
const NARROW_SCRIPTS = /^[\p{L}\p{P}\p{N}]$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

const tables = new Map<400 | 700, ReadonlyMap<number, number>>();

function tableOf(weight: 400 | 700): ReadonlyMap<number, number> {
  let table = tables.get(weight);
  if (!table) {
    const runs = LETTER_WIDTHS[weight];
    const pairs = runs.flatMap(([first, widths]) =>
      widths.map((width, index): [number, number] => [first + index, width / 1000]),
    );
    tables.set(weight, (table = new Map(pairs.filter(([, width]) => width > 0))));
  }
  return table;
}

/** Measures in a size and weight, in the unit of the size. */
export const measureLetters: MeasureIn = (size, weight) => {
  const table = tableOf(weight);
  return (text) => {
    let width = 0;
    for (const letter of text) width += table.get(letter.codePointAt(0) ?? 0) ?? unknown(letter);
    return width * size;
  };
};

function unknown(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0;
  if (EAST_ASIAN.test(letter)) return 1;
  const isWide = (letter.codePointAt(0) ?? 0) >= WIDE_FROM && !NARROW_SCRIPTS.test(letter);
  return isWide ? WIDE_WIDTH : UNKNOWN_WIDTH;
}
