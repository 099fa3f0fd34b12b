/** Making a text shorter without taking a character apart. Pure. */

/**
 * What somebody sees as one character: an emoji with all that joins it, a flag, a letter with its marks. Written out,
 * since `Intl.Segmenter` is not in every browser that people still have.
 */
const CHARACTER =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\p{EMod}\uFE0F\u20E3]|\u200D\p{Extended_Pictographic})*|\r\n|[\s\S])[\p{M}\p{EMod}\u200D\u{E0020}-\u{E007F}]*/gu;

/**
 * The beginning of a text that fits in so many UTF-16 code units (the measure of every bound), whole
 * characters only. One that is longer than that by itself is cut between code points.
 */
export function startOfText(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    if (index + character.length > length) break;
    end = index + character.length;
  }
  return end > 0 ? text.slice(0, end) : halfOf(text, length);
}

/** A text that fits in so many code units, with an ellipsis in place of what had to go. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${startOfText(text, length - 1).trimEnd()}…`;
}

function halfOf(text: string, length: number): string {
  const splitsPair = /[\uD800-\uDBFF]$/.test(text.slice(0, length));
  return text.slice(0, splitsPair ? length - 1 : length);
}
