/** Breaks text into lines that fit a width, with an ellipsis where there is no more room. */

import { startOfText } from '../domain/cut-text.ts';

/** The width of a text in board units, in the font that it will be drawn with. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';

export interface WrappedText {
  readonly lines: readonly string[];
  /** Whether text had to be left out. */
  readonly cut: boolean;
}

/** Wraps at spaces, and inside a word only when it alone is wider than the line. */
export function wrapText(
  text: string,
  width: number,
  maxLines: number,
  measure: Measure,
): WrappedText {
  const lines: string[] = [];
  for (const paragraph of text.trim().split('\n')) {
    wrapParagraph(paragraph, width, measure, lines, maxLines);
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return { lines, cut: false };
  const kept = lines.slice(0, maxLines);
  const last = kept.pop();
  if (last !== undefined) kept.push(withEllipsis(last, width, measure));
  return { lines: kept, cut: true };
}

/** One line, with an ellipsis when it does not fit. */
export function fitLine(text: string, width: number, measure: Measure): string {
  return wrapText(text.replaceAll('\n', ' '), width, 1, measure).lines[0] ?? '';
}

/**
 * Adds the lines of a paragraph, and stops soon after there are more than `enough`. Measures words, not lines: a font
 * sets spaces like any letter, and whoever measures can remember words.
 */
function wrapParagraph(
  paragraph: string,
  width: number,
  measure: Measure,
  lines: string[],
  enough: number,
): void {
  const space = measure(' ');
  let line = '';
  let lineWidth = 0;
  for (const word of paragraph.split(/\s+/)) {
    const wordWidth = measure(word);
    const longer = line === '' ? wordWidth : lineWidth + space + wordWidth;
    if (longer <= width) {
      line = line === '' ? word : `${line} ${word}`;
      lineWidth = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    lineWidth = wordWidth;
    while (lineWidth > width && line.length > 1) {
      const head = longestHead(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
      lineWidth = measure(line);
    }
    if (lines.length > enough) return;
  }
  lines.push(line);
}

/** The longest start of a word that fits, at least one character. */
function longestHead(word: string, width: number, measure: Measure): string {
  let low = 1;
  let high = word.length;
  while (low < high) {
    const length = Math.ceil((low + high) / 2);
    if (measure(word.slice(0, length)) <= width) low = length;
    else high = length - 1;
  }
  return startOfText(word, low) || startOfText(word, low + 1);
}

function withEllipsis(line: string, width: number, measure: Measure): string {
  if (measure(line + ELLIPSIS) <= width) return line + ELLIPSIS;
  const head = longestHead(line, width - measure(ELLIPSIS), measure);
  return head.trimEnd() + ELLIPSIS;
}
