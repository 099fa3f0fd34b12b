/** A note that is written and not on the board yet: shown where it will stand. Pure. */

import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import type { RecordOf, Records } from '@ambitiebord/shared/records/registry';
import { NEW_COLOUR } from '../actions/editing.ts';
import type { Editing } from '../actions/use-object-text.ts';

/** Later than anything that was made, in milliseconds since 1970. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/** The board with the note that is being written, as the last of the notes. */
export function withDraft(board: Records, editing: Editing | undefined): Records {
  if (!editing?.newAt || board.has(editing.id)) return board;
  const draft: RecordOf<'note'> = {
    id: editing.id,
    type: 'note',
    text: '',
    colour: NEW_COLOUR,
    position: editing.newAt,
    authorId: '',
    createdAt: NOT_YET,
    updatedAt: NOT_YET,
  };
  return new Map([...board, [draft.id, draft]]);
}

/** Whether it is only being written. */
export function isDraft({ createdAt }: BoardObject): boolean {
  return createdAt === NOT_YET;
}
