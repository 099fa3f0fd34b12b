/** Where there is room on the board for who does not look at the picture of it. */

import { GAP, NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import { boundsOf, centreOf, intersects, type Point } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';

/** Places in a row that are looked at, before the next row below. */
const PER_ROW = 12;

/**
 * The middle of a place as large as a note with nothing on it: beside the note that was made last, or below
 * everything as long as there is none. Board units.
 */
export function freePlace({ objects }: BoardLayout): Point {
  const bounds = boundsOf(objects.map(({ rectangle }) => rectangle));
  if (!bounds) return { x: 0, y: 0 };
  const notes = objects.filter(({ record }) => record.type === 'note');
  const newest = notes.toSorted((a, b) => a.record.createdAt - b.record.createdAt).at(-1);
  const { x, y } = newest?.rectangle ?? { x: bounds.x, y: bounds.y + bounds.height + 2 * GAP };
  for (let place = 0; ; place += 1) {
    const rectangle = {
      x: x + (place % PER_ROW) * (NOTE_SIZE.width + GAP),
      y: y + Math.floor(place / PER_ROW) * (NOTE_SIZE.height + GAP),
      ...NOTE_SIZE,
    };
    if (!objects.some((other) => intersects(other.rectangle, rectangle)))
      return centreOf(rectangle);
  }
}
