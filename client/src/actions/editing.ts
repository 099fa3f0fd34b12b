/** The text of an object that people edit on the board itself. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import type { Note } from '@ambitiebord/shared/records/note';
import type { BoardRecord, RecordOf } from '@ambitiebord/shared/records/registry';
import { create, update } from './operations.ts';

/** The colour of a note for which nobody chose one. */
const NEW_COLOUR = 'yellow';

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
  const position = onBoard({
    x: centre.x - NOTE_SIZE.width / 2,
    y: centre.y - NOTE_SIZE.height / 2,
  });
  return create('note', id, { text, colour, position });
}

const TEXT_WIDTH = 320;
/** Half the height of the first line of a text: a click is where that line goes. */
const FIRST_LINE = 20;

/** A new text whose first line begins at a board point. */
export function newText(id: string, at: Point, text: string): ChangeOperation {
  const position = onBoard({ x: at.x, y: at.y - FIRST_LINE });
  return create('text', id, { text, position, width: TEXT_WIDTH, level: 'body' });
}

/** What somebody begins to write. It comes on the board with its first words; without any it never does. */
export interface Draft {
  readonly type: 'note' | 'text';
  /** The middle of a note, or where the first line of a text begins, in board units. */
  readonly at: Point;
}

/** What puts a draft on the board with these words. */
export function draftOperation(id: string, { type, at }: Draft, text: string): ChangeOperation {
  return type === 'note' ? newNote(id, at, NEW_COLOUR, text) : newText(id, at, text);
}

/** A draft as it would stand on the board without words. */
export function draftRecord(
  id: string,
  draft: Draft,
  createdAt: number,
): RecordOf<'note' | 'text'> {
  const operation = draftOperation(id, draft, '');
  const stamp = { id, authorId: '', createdAt, updatedAt: createdAt };
  // It is never sent; for showing it its fields are enough.
  return { ...('fields' in operation && operation.fields), ...stamp } as RecordOf<'note' | 'text'>;
}
