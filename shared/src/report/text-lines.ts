/**
 * The lines of a text that somebody wrote, without white space around them. Control characters, unpaired
 * surrogates and non-characters, which no reader sees and some formats cannot hold, become U+FFFD.
 */
export function textLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
        .trim(),
    );
}
