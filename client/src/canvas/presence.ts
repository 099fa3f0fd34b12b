/** What others are told of this canvas, and what they tell. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { placedOf } from '../tools/object-index.ts';
import type { Moves } from './shift-layout.ts';

/** Ids that a presence may name; the session drops more when the message would be too long. */
const MOST_IDS = 200;

/** A board point in whole units. */
export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** The dragged objects as others see them. */
export function publishedDrag(layout: BoardLayout, moves: Moves): Presence['drag'] {
  if (moves.size === 0) return undefined;
  return [...moves].slice(0, MOST_IDS).flatMap(([id, by]) => {
    const { rectangle } = placedOf(layout.objects, id) ?? {};
    if (!rectangle) return [];
    return [{ id, position: rounded({ x: rectangle.x + by.x, y: rectangle.y + by.y }) }];
  });
}

/** How far others have dragged objects that lie elsewhere on the board. */
export function remoteMoves(
  drags: readonly NonNullable<Presence['drag']>[],
  layout: BoardLayout,
): Map<string, Point> {
  const moves = new Map<string, Point>();
  for (const { id, position } of drags.flat()) {
    const { rectangle } = placedOf(layout.objects, id) ?? {};
    if (rectangle) moves.set(id, { x: position.x - rectangle.x, y: position.y - rectangle.y });
  }
  return moves;
}
