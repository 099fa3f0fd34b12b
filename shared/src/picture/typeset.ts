/** Where the words of a face stand: measured once, drawn many times. */

import { CLUSTER_HEADER } from '../domain/board-regions.ts';
import type { Size } from '../domain/geometry.ts';
import { LINE_HEIGHT, TEXT_PADDING, TEXT_SIZES } from '../views/free-places.ts';
import type { BoardObject } from '../views/board-layout.ts';
import type { Face, Paragraph } from './face.ts';
import { fitLine, wrapText, type Measure } from './wrap-text.ts';

/** A piece of text at its place; `y` is the baseline. Board units from the corner of the object. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly tone: 'ink' | 'light';
}

/** How letters are set in an object, in board units. */
export interface Typography {
  /** Space between edge and text. */
  readonly padding: number;
  /** Sizes of the text that are tried, largest first. */
  readonly sizes: readonly number[];
  readonly weight: 400 | 700;
  /** Space at the left that is taken: the icon of a face without a heading, or a bar. */
  readonly indent: number;
}

export const HEADING_SIZE = 16;
export const ICON_SIZE = 18;

const TYPOGRAPHY: Readonly<Record<BoardObject['type'], Typography>> = {
  partnerCard: { padding: 16, sizes: [16], weight: 400, indent: 0 },
  activity: { padding: 12, sizes: [20, 18, 16], weight: 700, indent: 8 },
  whyStep: { padding: 14, sizes: [16], weight: 400, indent: 28 },
  goal: { padding: 18, sizes: [18, 16], weight: 700, indent: 0 },
  cluster: { padding: 16, sizes: [20, 18, 16], weight: 700, indent: 0 },
  ambition: { padding: 24, sizes: [34, 30, 26, 22, 20, 18], weight: 700, indent: 0 },
  // So small that the longest text that there can be is whole: who comes near reads it.
  note: { padding: 16, sizes: [24, 20, 18, 16, 14, 12, 10, 8, 6, 5], weight: 400, indent: 0 },
  text: { padding: TEXT_PADDING, sizes: [TEXT_SIZES.body, 18, 16], weight: 400, indent: 0 },
  frame: { padding: 4, sizes: [20], weight: 700, indent: 0 },
  connector: { padding: 6, sizes: [18], weight: 400, indent: 0 },
  drawing: { padding: 0, sizes: [16], weight: 400, indent: 0 },
  image: { padding: 12, sizes: [18], weight: 400, indent: 0 },
};

/** How a face of a type sets its text; for whoever puts something in its place, such as an editor. */
export function typographyOf(type: BoardObject['type'], level: Face['level'] = 'body'): Typography {
  const usual = TYPOGRAPHY[type];
  if (type !== 'text' || level === 'body') return usual;
  const size = TEXT_SIZES[level];
  return { ...usual, sizes: [size, Math.round(size * 0.85), Math.round(size * 0.7)], weight: 700 };
}

/** Measures a text in a size (board units) and weight. */
export type MeasureIn = (size: number, weight: 400 | 700) => Measure;

/** Sets the words of a face: as large as fits, and with an ellipsis when even the smallest does not. */
export function typeset(face: Face, size: Size, measureIn: MeasureIn): Words[] {
  const { padding, sizes, weight, indent } = typographyOf(face.type, face.level);
  const left = padding + indent;
  const width = size.width - left - padding;
  const words: Words[] = [];
  let top = padding;

  if (face.heading !== '') {
    const besideIcon = ICON_SIZE + 8;
    const detail = face.type === 'cluster' ? face.detail : '';
    const heading = detail === '' ? face.heading : `${face.heading} · ${detail}`;
    const measure = measureIn(HEADING_SIZE, 700);
    const text = fitLine(heading, width - besideIcon, measure);
    words.push(
      wordsAt(top, { text, x: left + besideIcon, size: HEADING_SIZE, weight: 700, tone: 'ink' }),
    );
    top += HEADING_SIZE * LINE_HEIGHT + 2;
  }
  if (face.detail !== '' && face.type !== 'cluster') {
    for (const line of wrapText(face.detail, width, 2, measureIn(HEADING_SIZE, 400)).lines) {
      words.push(
        wordsAt(top, { text: line, x: left, size: HEADING_SIZE, weight: 400, tone: 'light' }),
      );
      top += HEADING_SIZE * LINE_HEIGHT;
    }
    if (face.mark === '') top += 6;
  }
  if (face.mark !== '') {
    const text = fitLine(face.mark, width, measureIn(HEADING_SIZE, 400));
    words.push(wordsAt(top, { text, x: left, size: HEADING_SIZE, weight: 400, tone: 'light' }));
    top += HEADING_SIZE * LINE_HEIGHT + 6;
  }

  const bottom = face.type === 'cluster' ? CLUSTER_HEADER - 4 : size.height - padding;
  const isEmpty = face.paragraphs.length === 0;
  const paragraphs: readonly Paragraph[] = isEmpty
    ? [{ kind: 'question', text: face.placeholder }]
    : face.paragraphs;
  const area = { left, top, width, bottom };
  for (const textSize of sizes) {
    const set = setParagraphs(paragraphs, area, textSize, weight, measureIn);
    if (!set.cut || textSize === sizes.at(-1)) return [...words, ...set.words];
  }
  return words;
}

/** Sizes of the few words that are still read from afar. */
const FAR_SIZES = [56, 48, 40, 34];
const FAR_CARD_SIZE = 32;

/** Sets what a face is about, for somebody who sees it from afar: few words, and large. */
export function typesetFar(face: Face, size: Size, measureIn: MeasureIn): Words[] {
  // Words without a sheet are as large as they were meant to be.
  if (face.type === 'text') return typeset(face, size, measureIn);
  const { padding, indent } = TYPOGRAPHY[face.type];
  const left = Math.min(padding, 12) + (face.type === 'activity' ? indent : 0);
  const bottom = face.type === 'cluster' ? CLUSTER_HEADER : size.height - 8;
  const area = { left, top: 10, width: size.width - left - 10, bottom };
  if (face.type === 'partnerCard') return typesetFarCard(face, area, measureIn);
  const text = face.paragraphs.at(-1)?.text ?? '';
  if (text === '') return [];
  for (const textSize of FAR_SIZES) {
    const set = setParagraphs([{ kind: 'answer', text }], area, textSize, 700, measureIn);
    if (!set.cut || textSize === FAR_SIZES.at(-1)) return set.words;
  }
  return [];
}

/** The name on a card in one line, and below it the first answer: what somebody is satisfied with. */
function typesetFarCard(face: Face, area: Area, measureIn: MeasureIn): Words[] {
  const size = FAR_CARD_SIZE;
  const first = face.paragraphs.find(({ kind }) => kind === 'answer');
  const text = fitLine(face.heading, area.width, measureIn(size, 700));
  const name = wordsAt(area.top, { text, x: area.left, size, weight: 700, tone: 'ink' });
  if (!first) return [name];
  const below = { ...area, top: area.top + size * LINE_HEIGHT + 4 };
  return [name, ...setParagraphs([first], below, size, 400, measureIn).words];
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** Sets paragraphs below each other, as far as there is room. */
function setParagraphs(
  paragraphs: readonly Paragraph[],
  area: Area,
  size: number,
  weight: 400 | 700,
  measureIn: MeasureIn,
): { words: Words[]; cut: boolean } {
  const words: Words[] = [];
  let y = area.top;
  for (const paragraph of paragraphs) {
    const isQuestion = paragraph.kind === 'question';
    const style: LineStyle = isQuestion
      ? { size: Math.min(size, HEADING_SIZE), weight: 400, tone: 'light' }
      : { size, weight, tone: 'ink' };
    const lineHeight = style.size * LINE_HEIGHT;
    const room = Math.floor((area.bottom - y + 1) / lineHeight);
    const maxLines = linesFor(paragraph, room, paragraphs.length);
    if (maxLines < 1) return { words, cut: true };
    const measure = measureIn(style.size, style.weight);
    const { lines, cut } = wrapText(paragraph.text, area.width, maxLines, measure);
    for (const text of lines) {
      words.push(wordsAt(y, { text, x: area.left, ...style }));
      y += lineHeight;
    }
    // Of many answers each may be cut; of one or two it means that smaller letters are better.
    if (cut && !isQuestion && paragraphs.length <= 2) return { words, cut: true };
    y += isQuestion ? 1 : 6;
  }
  return { words, cut: false };
}

type LineStyle = Pick<Words, 'size' | 'weight' | 'tone'>;

/** How many lines a paragraph may take of the room that is left. */
function linesFor({ kind }: Paragraph, room: number, paragraphs: number): number {
  if (paragraphs === 1) return room;
  // A question without room for an answer below it says nothing.
  if (kind === 'question') return Math.min(room - 1, 2);
  // Of many answers each gets a little room, rather than the first all of it.
  return paragraphs > 2 ? Math.min(room, 2) : room;
}

/** Words whose line begins at `top`: their baseline lies about nine tenths of their size lower. */
function wordsAt(top: number, words: Omit<Words, 'y'>): Words {
  return { ...words, y: Math.round(top + words.size * 0.9) };
}
