/** Where a text is written on the board, and in which colours: for the field of who writes, and for who sees it come. */

import { CLUSTER_HEADER, FRAME_TITLE, NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import { centreOf, type Point, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardObject, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { coloursOfType, type Colours } from '@ambitiebord/shared/picture/look';
import { NEW_COLOUR } from '../actions/editing.ts';
import type { Look } from './look.ts';

/** Room for the question above the answer of a rung, in board units. */
const RUNG_QUESTION = 36;

/** The colours of an object, or of a new note. */
export function coloursOf(record: BoardObject | undefined, look: Look): Colours {
  return record?.type === 'note' || !record
    ? look.notes[record?.colour ?? NEW_COLOUR]
    : coloursOfType(record.type, look);
}

/** Where the text of an object is: of a cluster its head, of a rung what is below the question. */
export function areaOf({ record, rectangle }: PlacedObject): Rectangle {
  const { x, y, width, height } = rectangle;
  if (record.type === 'cluster') return { x, y, width, height: CLUSTER_HEADER };
  if (record.type === 'frame') {
    return { x, y: y - FRAME_TITLE - 4, width, height: FRAME_TITLE + 4 };
  }
  if (record.type === 'connector') {
    const middle = centreOf(rectangle);
    return { x: middle.x - 130, y: middle.y - 20, width: 260, height: 40 };
  }
  if (record.type === 'whyStep' && record.question !== '') {
    return { x, y: y + RUNG_QUESTION, width, height: height - RUNG_QUESTION };
  }
  return rectangle;
}

/** Where a new note is written that has its middle there. */
export function areaOfNew({ x, y }: Point = { x: 0, y: 0 }): Rectangle {
  const { width, height } = NOTE_SIZE;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
