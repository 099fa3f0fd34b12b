/** Where a text is written on the board, and in which colours: for the field of who writes, and for who sees it come. */

import { CLUSTER_HEADER, FRAME_TITLE } from '@ambitiebord/shared/domain/board-regions';
import { centreOf, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { LINE_HEIGHT } from '@ambitiebord/shared/views/free-places';
import {
  layOut,
  type BoardObject,
  type PlacedObject,
} from '@ambitiebord/shared/views/board-layout';
import { coloursOfType, type Colours } from '@ambitiebord/shared/picture/look';
import { typographyOf, type MeasureIn, type Typography } from '@ambitiebord/shared/picture/typeset';
import { wrapText } from '@ambitiebord/shared/picture/wrap-text';
import { draftRecord } from '../actions/editing.ts';
import type { Editing } from '../actions/use-object-text.ts';
import type { Look } from './look.ts';

/** Room for the question above the answer of a rung, in board units. */
const RUNG_QUESTION = 36;

/** The colours of an object. */
export function coloursOf(record: BoardObject, look: Look): Colours {
  return record.type === 'note' ? look.notes[record.colour] : coloursOfType(record.type, look);
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

/** How the text of an object is set. */
export function typographyIn(record: BoardObject): Typography {
  return typographyOf(record.type, record.type === 'text' ? record.level : undefined);
}

interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A text in an area as an object sets it: as large as fits, and cut when even the smallest letters do not. */
export function setIn(
  area: Rectangle,
  text: string,
  { padding, sizes, weight }: Typography,
  measureIn: MeasureIn,
): SetText {
  const width = area.width - 2 * padding;
  let set: SetText = { size: 0, lines: [] };
  for (const size of sizes) {
    const most = Math.max(Math.floor((area.height - 2 * padding) / (size * LINE_HEIGHT)), 1);
    const { lines, cut } = wrapText(text, width, most, measureIn(size, weight));
    set = { size, lines };
    if (!cut) break;
  }
  return set;
}

/** What is written and not on the board yet, where it would stand. */
export function placedDraft({ id, draft }: Editing): PlacedObject | undefined {
  return draft && layOut(new Map([[id, draftRecord(id, draft, 0)]])).objects[0];
}
