/** Draws what people put on the board beside the method: texts, frames, arrows, drawings and images. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { Picture } from './pictures.ts';
import { drawIcon, drawLock } from './icons.ts';
import { penColour } from '@ambitiebord/shared/picture/look';
import {
  FRAME_TITLE_SIZE,
  HEAD,
  HEAD_ANGLE,
  LABEL_SIZE,
  LABEL_WIDTH,
  THICKNESSES,
} from '@ambitiebord/shared/picture/shapes';
import type { Look } from './look.ts';
import { fitLine } from '@ambitiebord/shared/picture/wrap-text';

/** What is drawn with but the object itself. */
interface FreeContext {
  readonly messages: FrameMessages;
  readonly pictureOf: (imageId: string) => Picture;
}

/** Draws such an object; the corner of its rectangle is the origin. */
export function paintFree(
  context: CanvasRenderingContext2D,
  placed: PlacedObject,
  look: Look,
  { messages: { domain, canvas }, pictureOf }: FreeContext,
): void {
  const { record } = placed;
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.setLineDash([]);
  if (record.type === 'frame') paintFrame(context, placed, record.title || domain.frame, look);
  if (record.type === 'connector') paintConnector(context, placed, record, look);
  if (record.type === 'drawing') paintDrawing(context, placed, record, look);
  if (record.type === 'image') {
    const picture = pictureOf(record.imageId);
    if (typeof picture !== 'string') drawPicture(context, placed, picture, look);
    else
      paintWords(context, placed, look, [
        record.alternativeText,
        picture === 'failed' ? canvas.imageFailed : '',
      ]);
  }
  if (record.locked === true) {
    const x = placed.rectangle.width - 26;
    drawLock(context, { x, y: record.type === 'frame' ? -28 : 6, size: 20, colour: look.text });
  }
  context.restore();
}

function fontOf(look: Look, size: number, weight: 400 | 700): string {
  return `${weight} ${size}px ${look.font}`;
}

function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  return fitLine(text, Math.max(width, 24), (part) => context.measureText(part).width);
}

/** A quiet area with a thin edge, and its title over it. */
function paintFrame(
  context: CanvasRenderingContext2D,
  { rectangle: { width, height } }: PlacedObject,
  title: string,
  look: Look,
): void {
  context.beginPath();
  context.roundRect(0, 0, width, height, 6);
  context.fillStyle = look.text;
  context.globalAlpha = 0.035;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = look.line;
  context.lineWidth = 2;
  context.stroke();
  context.font = fontOf(look, FRAME_TITLE_SIZE, 700);
  context.fillStyle = look.text;
  context.fillText(fitted(context, title, width - 40), 2, -10);
}

/** A line with its heads, and its label on a ground of its own, so that no line runs through the words. */
function paintConnector(
  context: CanvasRenderingContext2D,
  { rectangle, line }: PlacedObject,
  { arrows, text = '' }: RecordOf<'connector'>,
  look: Look,
): void {
  if (!line) return;
  const from = { x: line.from.x - rectangle.x, y: line.from.y - rectangle.y };
  const to = { x: line.to.x - rectangle.x, y: line.to.y - rectangle.y };
  context.strokeStyle = look.text;
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  if (arrows !== 'none') addHead(context, from, to);
  if (arrows === 'both') addHead(context, to, from);
  context.stroke();
  if (text.trim() === '') return;
  context.font = fontOf(look, LABEL_SIZE, 400);
  const words = fitted(context, text, LABEL_WIDTH);
  const width = context.measureText(words).width + 16;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  context.beginPath();
  context.roundRect(x - width / 2, y - 15, width, 30, 6);
  context.fillStyle = look.page;
  context.fill();
  context.fillStyle = look.text;
  context.fillText(words, x - width / 2 + 8, y + 6);
}

function addHead(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  for (const side of [-HEAD_ANGLE, HEAD_ANGLE]) {
    context.moveTo(to.x, to.y);
    context.lineTo(to.x - HEAD * Math.cos(angle + side), to.y - HEAD * Math.sin(angle + side));
  }
}

/** A stroke through its points: each is rounded off towards the middle between it and the next. */
function paintDrawing(
  context: CanvasRenderingContext2D,
  { rectangle }: PlacedObject,
  { position, points, colour, thickness }: RecordOf<'drawing'>,
  look: Look,
): void {
  const spots = points.map(({ x, y }) => ({
    x: position.x + x - rectangle.x,
    y: position.y + y - rectangle.y,
  }));
  context.strokeStyle = penColour(colour, look);
  context.lineWidth = THICKNESSES[thickness];
  traceStroke(context, spots);
}

/** A line through places, in the style that is set. */
export function traceStroke(context: CanvasRenderingContext2D, spots: readonly Point[]): void {
  const [first] = spots;
  const last = spots.at(-1);
  if (!first || !last) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const [index, spot] of spots.entries()) {
    const next = spots[index + 1] ?? spot;
    context.quadraticCurveTo(spot.x, spot.y, (spot.x + next.x) / 2, (spot.y + next.y) / 2);
  }
  context.lineTo(last.x, last.y);
  context.stroke();
}

/** A picture that is there, with an edge so that a white one is seen. */
function drawPicture(
  context: CanvasRenderingContext2D,
  { rectangle: { width, height } }: PlacedObject,
  picture: CanvasImageSource,
  look: Look,
): void {
  context.drawImage(picture, 0, 0, width, height);
  context.strokeStyle = look.line;
  context.lineWidth = 1;
  context.strokeRect(0, 0, width, height);
}

/** The place of a picture that is not there, with what is on it in words. */
function paintWords(
  context: CanvasRenderingContext2D,
  { rectangle: { width, height } }: PlacedObject,
  look: Look,
  lines: readonly string[],
): void {
  context.fillStyle = look.page;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = look.line;
  context.lineWidth = 2;
  context.strokeRect(0, 0, width, height);
  drawIcon(context, 'image', { x: 12, y: 12, size: 24, colour: look.muted });
  context.font = fontOf(look, LABEL_SIZE, 400);
  context.fillStyle = look.text;
  for (const [index, line] of lines.entries()) {
    context.fillText(fitted(context, line, width - 24), 12, 60 + 26 * index);
  }
}
