/** Draws the icons of the record types. */

import { CHECK, LOCK, OUTLINES } from '@ambitiebord/shared/picture/outlines';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';

const paths = new Map<string, Path2D>();

function pathOf(outline: string): Path2D {
  let path = paths.get(outline);
  if (!path) paths.set(outline, (path = new Path2D(outline)));
  return path;
}

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

function drawOutline(
  context: CanvasRenderingContext2D,
  outline: string,
  { x, y, size, colour }: Placement,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 24, size / 24);
  context.strokeStyle = colour;
  context.lineWidth = 2.25;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash([]);
  context.stroke(pathOf(outline));
  context.restore();
}

/** Draws the icon of a record type. */
export function drawIcon(
  context: CanvasRenderingContext2D,
  type: BoardObject['type'],
  placement: Placement,
): void {
  drawOutline(context, OUTLINES[type], placement);
}

/** Draws a check mark. */
export function drawCheck(context: CanvasRenderingContext2D, placement: Placement): void {
  drawOutline(context, CHECK, placement);
}

/** Draws a closed padlock. */
export function drawLock(context: CanvasRenderingContext2D, placement: Placement): void {
  drawOutline(context, LOCK, placement);
}
