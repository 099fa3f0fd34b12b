/** The text of an object that people edit on the board itself. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Note } from '@ambitiebord/shared/records/note';
import type { BoardRecord } from '@ambitiebord/shared/records/registry';
import { create, update } from './operations.ts';

/** The colour of a note for which nobody chose one. */
export const NEW_COLOUR = 'yellow';

/** The text that can be edited on the board; undefined for what is written elsewhere. */
export function editableText(record: BoardRecord | undefined): string | undefined {
  if (record?.type === 'note' || record?.type === 'goal' || record?.type === 'activity') {
    return record.text;
  }
  if (record?.type === 'cluster') return record.title;
  return record?.type === 'whyStep' ? record.answer : freeText(record);
}

/** What stands on a text, a frame or an arrow, and what an image is described by. */
function freeText(record: BoardRecord | undefined): string | undefined {
  if (record?.type === 'text') return record.text;
  if (record?.type === 'frame') return record.title;
  if (record?.type === 'image') return record.alternativeText;
  return record?.type === 'connector' ? (record.text ?? '') : undefined;
}

/** The change that gives an object another text; undefined for what is written elsewhere. */
export function reword(record: BoardRecord, text: string): ChangeOperation | undefined {
  if (record.type === 'note') return update(record, { text });
  if (record.type === 'goal') return update(record, { text });
  if (record.type === 'activity') return update(record, { text });
  if (record.type === 'cluster') return update(record, { title: text });
  if (record.type === 'text') return update(record, { text });
  if (record.type === 'connector') return update(record, { text: text === '' ? null : text });
  if (record.type === 'frame') return update(record, { title: text });
  if (record.type === 'image') return update(record, { alternativeText: text });
  return record.type === 'whyStep' ? update(record, { answer: text }) : undefined;
}

/** A new note with its middle at a board point. */
export function newNote(
  id: string,
  centre: Point,
  colour: Note['colour'],
  text: string,
): ChangeOperation {
  const position = {
    x: Math.round(centre.x - NOTE_SIZE.width / 2),
    y: Math.round(centre.y - NOTE_SIZE.height / 2),
  };
  return create('note', id, { text, colour, position });
}
