/** The scene that every canvas draws: notes in rows, at the same places everywhere. */

import type { Point, Rectangle, Size } from '@ambitiebord/shared/domain/geometry';

const COLUMNS = 100;
/** Board units from note to note; the largest of the notes compared is 200 wide and high. */
export const PITCH = 240;
/** Of the part of the screen that shows the board, in CSS pixels. */
export const CANVAS_SIZE: Size = { width: 1280, height: 720 };

/** The top left corner of the note with this index. */
export function placeOf(note: number): Point {
  return { x: (note % COLUMNS) * PITCH, y: Math.floor(note / COLUMNS) * PITCH };
}

/** The note in this column and row. */
export function noteAt(column: number, row: number): number {
  return row * COLUMNS + column;
}

/** The middle of a scene of so many notes. */
export function middleOf(notes: number): Point {
  const columns = Math.min(notes, COLUMNS);
  return { x: (columns * PITCH) / 2, y: (Math.ceil(notes / COLUMNS) * PITCH) / 2 };
}

/** The rectangle through the gaps around notes: of so many columns and rows, from this one on. */
export function aroundBlock(column: number, row: number, columns: number, rows: number): Rectangle {
  const gap = 20;
  return {
    x: column * PITCH - gap,
    y: row * PITCH - gap,
    width: columns * PITCH,
    height: rows * PITCH,
  };
}

/** Where the cursor of this bot is at this turn: all move in view of somebody who looks at the middle closely. */
export function cursorPath(middle: Point, bot: number, turn: number): Point {
  const angle = turn / 9 + bot;
  return {
    x: Math.round(middle.x + ((bot % 10) - 4.5) * 110 + 40 * Math.cos(angle)),
    y: Math.round(middle.y + (Math.floor(bot / 10) - 4.5) * 60 + 40 * Math.sin(angle)),
  };
}
