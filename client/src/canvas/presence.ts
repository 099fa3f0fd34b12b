/** What others are told of this canvas, and what they tell. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
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
  const drag: { id: string; position: Point }[] = [];
  for (const { record, rectangle } of layout.objects) {
    const by = moves.get(record.id);
    if (!by || drag.length >= MOST_IDS) continue;
    drag.push({
      id: record.id,
      position: rounded({ x: rectangle.x + by.x, y: rectangle.y + by.y }),
    });
  }
  return drag;
}

/** How far others have dragged objects that lie elsewhere on the board. */
export function remoteMoves(
  drags: readonly NonNullable<Presence['drag']>[],
  layout: BoardLayout,
): Map<string, Point> {
  const targets = new Map(drags.flat().map(({ id, position }) => [id, position]));
  const moves = new Map<string, Point>();
  if (targets.size === 0) return moves;
  for (const { record, rectangle } of layout.objects) {
    const target = targets.get(record.id);
    if (!target) continue;
    moves.set(record.id, { x: target.x - rectangle.x, y: target.y - rectangle.y });
  }
  return moves;
}
