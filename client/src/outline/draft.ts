/** A note or a text that is written and not on the board yet: shown where it will stand. Pure. */

import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import type { Records } from '@ambitiebord/shared/records/registry';
import { draftRecord } from '../actions/editing.ts';
import type { Editing } from '../actions/use-object-text.ts';

/** Later than anything that was made, in milliseconds since 1970. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/** The board with what is being written, as the last of its kind. */
export function withDraft(board: Records, editing: Editing | undefined): Records {
  if (!editing?.draft || board.has(editing.id)) return board;
  const draft = draftRecord(editing.id, editing.draft, NOT_YET);
  return new Map([...board, [draft.id, draft]]);
}

/** Whether it is only being written. */
export function isDraft({ createdAt }: BoardObject): boolean {
  return createdAt === NOT_YET;
}
