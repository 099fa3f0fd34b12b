/** The text of an object that people edit on the board itself. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Note } from '@ambitiebord/shared/records/note';
import type { BoardRecord } from '@ambitiebord/shared/records/registry';
import { create, update } from './operations.ts';

/** The text that can be edited on the board; undefined for what is written elsewhere. */
export function editableText(record: BoardRecord | undefined): string | undefined {
  switch (record?.type) {
    case 'note':
    case 'goal':
    case 'activity':
      return record.text;
    case 'cluster':
      return record.title;
    case 'whyStep':
      return record.answer;
    default:
      return undefined;
  }
}

/** The change that gives an object another text; undefined for what is written elsewhere. */
export function reword(record: BoardRecord, text: string): ChangeOperation | undefined {
  switch (record.type) {
    case 'note':
    case 'goal':
    case 'activity':
      return update<typeof record.type>(record, { text });
    case 'cluster':
      return update(record, { title: text });
    case 'whyStep':
      return update(record, { answer: text });
    default:
      return undefined;
  }
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
