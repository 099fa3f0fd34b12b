/** Why something cannot be done, in calm words. */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';
import { editableText } from '../actions/editing.ts';
import { nameOf } from './people.ts';

/** Why somebody cannot edit the text of this object here. */
export function whyNotEditable(
  record: BoardRecord,
  board: Records,
  { canvas, domain }: Messages,
): string {
  const names: Partial<Record<BoardRecord['type'], string>> = {
    partnerCard: domain.card,
    activity: domain.activity,
    whyStep: domain.whyStep,
    goal: domain.goal,
    cluster: domain.cluster,
    ambition: domain.ambition,
    note: domain.note,
  };
  const what = names[record.type] ?? '';
  if (editableText(record) === undefined) return canvas.writtenElsewhere(what);
  const author = nameOf(board, record.authorId);
  return author === undefined ? canvas.notYoursUnknown(what) : canvas.notYours(what, author);
}
