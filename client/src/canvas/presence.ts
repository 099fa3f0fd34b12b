/** What others are told of this canvas, and what they tell. */

import { onBoard, type Point, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { LONGEST_SIDE, SHORTEST_SIDE, STROKE_POINTS } from '@ambitiebord/shared/domain/limits';
import { strokeThrough } from '@ambitiebord/shared/protocol/live-stroke';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { simplifiedTo } from '../actions/simplify.ts';
import { placedOf } from '../tools/object-index.ts';
import type { ToolState } from '../tools/tool.ts';
import type { Viewport } from '../tools/viewport.ts';
import type { Moves } from './shift-layout.ts';

/** Ids that a presence may name; the session drops more when the message would be too long. */
const MOST_IDS = 200;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most);

/** The pulled object as others see it; nothing before its side or corner came away from its place. */
export function publishedResize(tool: ToolState): Presence['resize'] {
  if (tool.name !== 'resizing' || tool.rectangle === tool.object.rectangle) return undefined;
  const { width, height } = tool.rectangle;
  return {
    id: tool.object.id,
    position: onBoard(tool.rectangle),
    size: {
      width: within(width, SHORTEST_SIDE, LONGEST_SIDE),
      height: within(height, SHORTEST_SIDE, LONGEST_SIDE),
    },
  };
}

/** A stroke is told through at most so many of its places, so that a long one costs no more. */
const MOST_LOOKED_AT = 128;
/** So far beside where the hand went a stroke may be seen to run while it grows, in CSS pixels. */
const STROKE_TOLERANCE = 1;

/** The stroke under way as others see it. */
export function publishedStroke(tool: ToolState, { zoom }: Viewport): Presence['stroke'] {
  if (tool.name !== 'penning') return undefined;
  const { points } = tool;
  const step = Math.ceil(points.length / MOST_LOOKED_AT);
  const looked = points.filter((_, at) => at % step === 0 || at === points.length - 1);
  return strokeThrough(simplifiedTo(looked, STROKE_POINTS, STROKE_TOLERANCE / zoom));
}

/** The dragged objects as others see them. */
export function publishedDrag(layout: BoardLayout, moves: Moves): Presence['drag'] {
  if (moves.size === 0) return undefined;
  return [...moves].slice(0, MOST_IDS).flatMap(([id, by]) => {
    const { rectangle } = placedOf(layout.objects, id) ?? {};
    if (!rectangle) return [];
    return [{ id, position: onBoard({ x: rectangle.x + by.x, y: rectangle.y + by.y }) }];
  });
}

/**
 * Where the objects lie that are pulled larger or smaller, here or elsewhere. What is in a hand here lies where that
 * hand has it, whatever others do to it meanwhile.
 * @param moves how far objects have been dragged here
 * @param own the object that is pulled here
 */
export function pulledNow(
  resizes: ReadonlyMap<string, Rectangle>,
  moves: Moves,
  own?: { readonly id: string; readonly rectangle: Rectangle },
): ReadonlyMap<string, Rectangle> {
  const pulled = new Map([...resizes].filter(([id]) => !moves.has(id)));
  return own ? pulled.set(own.id, own.rectangle) : pulled;
}

/** How far others have dragged objects that lie elsewhere on the board. */
export function remoteMoves(
  dragged: ReadonlyMap<string, Point>,
  layout: BoardLayout,
): Map<string, Point> {
  const moves = new Map<string, Point>();
  for (const [id, position] of dragged) {
    const { rectangle } = placedOf(layout.objects, id) ?? {};
    if (rectangle) moves.set(id, { x: position.x - rectangle.x, y: position.y - rectangle.y });
  }
  return moves;
}
