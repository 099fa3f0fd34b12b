/** Draws a face: each record type with its own outline, so that colour is never the only sign. */

import { GAP } from '@ambitiebord/shared/domain/board-regions';
import type { Size } from '@ambitiebord/shared/domain/geometry';
import type { Face } from '@ambitiebord/shared/picture/face';
import { drawCheck, drawIcon, drawLock } from './icons.ts';
import { coloursOfFace, type Colours } from '@ambitiebord/shared/picture/look';
import { BADGE_HEIGHT, CORNERS, FOLD, LIGHT_TONE } from '@ambitiebord/shared/picture/shapes';
import { spaceLetters, type Look } from './look.ts';
import { fitLine } from '@ambitiebord/shared/picture/wrap-text';
import {
  HEADING_SIZE,
  ICON_SIZE,
  typographyOf,
  type MeasureIn,
  type Words,
} from '@ambitiebord/shared/picture/typeset';

function fontOf(look: Look, size: number, weight: 400 | 700): string {
  return `${weight} ${size}px ${look.font}`;
}

/** Widths of so many words are remembered; of more they would take too much memory. */
const MOST_REMEMBERED = 20_000;

/**
 * Measures as `measureWith` does, on a canvas of its own.
 * @throws in a browser that has no canvas.
 */
export function measureApart(look: Look): MeasureIn {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  return measureWith(context, look);
}

/**
 * Measures with the font and the room between letters of the look, and remembers what it measured. `context` is only
 * borrowed: as long as somebody measures, nobody else sets its font.
 */
export function measureWith(context: CanvasRenderingContext2D, look: Look): MeasureIn {
  spaceLetters(context, look);
  const widths = new Map<string, number>();
  // Asking a context for its font takes longer than measuring a word.
  let font: string | undefined;
  return (size, weight) => {
    const wanted = fontOf(look, size, weight);
    return (text) => {
      const name = `${wanted} ${text}`;
      let width = widths.get(name);
      if (width === undefined) {
        if (font !== wanted) context.font = font = wanted;
        width = context.measureText(text).width;
        if (widths.size >= MOST_REMEMBERED) widths.clear();
        widths.set(name, width);
      }
      return width;
    };
  };
}

/** The outline of an object: rounded as its type is, a note with one corner turned. */
function outline(context: CanvasRenderingContext2D, type: Face['type'], size: Size, inset = 0) {
  const { width, height } = size;
  context.beginPath();
  if (type === 'note') {
    context.moveTo(0, 0);
    context.lineTo(width, 0);
    context.lineTo(width, height - FOLD);
    context.lineTo(width - FOLD, height);
    context.lineTo(0, height);
    context.closePath();
    return;
  }
  const radius = Math.max(CORNERS[type] - inset, 0);
  context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, radius);
}

/** An object from very far: a spot of its colour, with an edge. */
export function paintPlain(
  context: CanvasRenderingContext2D,
  face: Face,
  { width, height }: Size,
  look: Look,
): void {
  if (face.type === 'text') return;
  const { fill, edge } = coloursOfFace(face, look);
  const line = face.highlighted ? 16 : 6;
  context.fillStyle = edge;
  context.fillRect(0, 0, width, height);
  context.fillStyle = fill;
  context.fillRect(line, line, width - 2 * line, height - 2 * line);
}

/** Words as they are drawn now. */
interface DrawnWords {
  readonly words: readonly Words[];
  /** What each is scaled by, from where it begins. */
  readonly scale: number;
}

/** An object from afar: outline and colour, with no more than a few large words. */
export function paintFar(
  context: CanvasRenderingContext2D,
  face: Face,
  size: Size,
  look: Look,
  words: DrawnWords,
): void {
  const colours = coloursOfFace(face, look);
  if (face.type === 'text') {
    paintWords(context, words, colours, look);
    return;
  }
  outline(context, face.type, size);
  context.fillStyle = colours.fill;
  context.fill();
  context.strokeStyle = colours.edge;
  context.lineWidth = face.highlighted ? 12 : 4;
  context.setLineDash(face.tentative && !face.highlighted ? [18, 12] : []);
  context.stroke();
  context.setLineDash([]);
  if (face.type === 'activity') {
    context.fillStyle = colours.edge;
    context.fillRect(0, 0, 12, size.height);
  }
  paintWords(context, words, colours, look);
  if (face.locked) paintLock(context, size, look, LOCK_SIZE * 2.5);
}

function paintWords(
  context: CanvasRenderingContext2D,
  { words, scale }: DrawnWords,
  { ink }: Colours,
  look: Look,
): void {
  for (const { text, x, y, size, weight, tone } of words) {
    context.font = fontOf(look, size, weight);
    context.fillStyle = ink;
    context.globalAlpha = tone === 'light' ? LIGHT_TONE : 1;
    if (scale === 1) context.fillText(text, x, y);
    else {
      context.scale(scale, scale);
      context.fillText(text, x / scale, y / scale);
      context.scale(1 / scale, 1 / scale);
    }
  }
  context.globalAlpha = 1;
}

/** An object with everything on it. */
export function paintFull(
  context: CanvasRenderingContext2D,
  face: Face,
  size: Size,
  look: Look,
  words: DrawnWords,
): void {
  const colours = coloursOfFace(face, look);
  // A text has no sheet: its words stand on the board.
  if (face.type !== 'text') paintBody(context, face, size, colours);
  paintSigns(context, face, size, colours);
  paintWords(context, words, colours, look);
  if (face.badge !== '') paintBadge(context, face, size, look);
  if (face.questions > 0) paintQuestions(context, face.questions, size, look);
  if (face.locked) paintLock(context, size, look, LOCK_SIZE);
}

function paintBody(
  context: CanvasRenderingContext2D,
  face: Face,
  size: Size,
  colours: Colours,
): void {
  const { type, highlighted, tentative } = face;
  if (type === 'whyStep') paintRungArrow(context, size, colours);
  outline(context, type, size);
  context.fillStyle = colours.fill;
  context.fill();
  context.strokeStyle = colours.edge;
  context.lineWidth = highlighted ? 5 : 2;
  context.setLineDash(tentative && !highlighted ? [9, 6] : []);
  context.stroke();
  context.setLineDash([]);
  if (highlighted || type === 'ambition') {
    outline(context, type, size, highlighted ? 7 : 6);
    context.lineWidth = 1.5;
    context.stroke();
  }
  if (type === 'activity') {
    context.fillStyle = colours.edge;
    context.fillRect(0, 0, 8, size.height);
  }
  if (type === 'note') {
    const { width, height } = size;
    context.beginPath();
    context.moveTo(width, height - FOLD);
    context.lineTo(width - FOLD, height - FOLD);
    context.lineTo(width - FOLD, height);
    context.closePath();
    context.globalAlpha = 0.35;
    context.fillStyle = colours.edge;
    context.fill();
    context.globalAlpha = 1;
  }
}

/** The line from the rung above, with its point: whys are read downwards. */
function paintRungArrow(
  context: CanvasRenderingContext2D,
  { width }: Size,
  { edge }: Colours,
): void {
  const x = width / 2;
  context.beginPath();
  context.moveTo(x, -GAP);
  context.lineTo(x, -3);
  context.moveTo(x - 6, -10);
  context.lineTo(x, -2);
  context.lineTo(x + 6, -10);
  context.strokeStyle = edge;
  context.lineWidth = 2.5;
  context.stroke();
}

function paintSigns(
  context: CanvasRenderingContext2D,
  face: Face,
  size: Size,
  { edge, ink }: Colours,
): void {
  const { type } = face;
  const { padding, indent } = typographyOf(type);
  if (face.heading !== '') {
    const x = padding + indent;
    drawIcon(context, type, { x, y: padding - 1, size: ICON_SIZE, colour: edge });
    if (type === 'goal' && !face.tentative) {
      const place = { x: size.width - padding - ICON_SIZE, y: padding - 1 };
      drawCheck(context, { ...place, size: ICON_SIZE + 2, colour: ink });
    }
  } else if (type === 'whyStep') {
    drawIcon(context, type, { x: padding, y: padding, size: ICON_SIZE + 2, colour: edge });
  }
}

const LOCK_SIZE = 20;

/** A label over the lower edge, at the right. */
function paintBadge(context: CanvasRenderingContext2D, face: Face, size: Size, look: Look): void {
  const { ink, fill } = coloursOfFace(face, look);
  context.font = fontOf(look, HEADING_SIZE, 700);
  const measure = (text: string): number => context.measureText(text).width;
  const text = fitLine(face.badge, size.width - 40, measure);
  const width = measure(text) + 24;
  const x = size.width - width - 8;
  context.beginPath();
  const y = size.height - BADGE_HEIGHT / 2 + 2;
  context.roundRect(x, y, width, BADGE_HEIGHT, BADGE_HEIGHT / 2);
  context.fillStyle = ink;
  context.fill();
  context.fillStyle = fill;
  context.fillText(text, x + 12, y + 19.5);
}

/** A bubble with the number of open questions, over the lower edge at the left. */
function paintQuestions(
  context: CanvasRenderingContext2D,
  count: number,
  { height }: Size,
  look: Look,
): void {
  const { fill, edge, ink } = look.meanings.question;
  const text = `? ${count}`;
  context.font = fontOf(look, HEADING_SIZE, 700);
  const bubble = context.measureText(text).width + 20;
  context.beginPath();
  context.roundRect(12, height - 14, bubble, BADGE_HEIGHT, 12);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, 22, height + 6);
}

/** A padlock on a tab of its own, over the upper edge at the right. */
function paintLock(
  context: CanvasRenderingContext2D,
  { width }: Size,
  look: Look,
  size: number,
): void {
  const tab = size * 1.5;
  const x = width - tab - 12;
  context.beginPath();
  context.roundRect(x, -tab / 2, tab, tab, size / 3);
  context.fillStyle = look.page;
  context.fill();
  context.strokeStyle = look.text;
  context.lineWidth = size / 10;
  context.stroke();
  const inset = (tab - size) / 2;
  drawLock(context, { x: x + inset, y: inset - tab / 2, size, colour: look.text });
}
