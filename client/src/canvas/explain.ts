/** Why something cannot be done, in calm words. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { isLocked, limitFor } from '@ambitiebord/shared/policy/held-back';
import { recordOf, type BoardRecord, type Records } from '@ambitiebord/shared/records/registry';
import type { ActionContext } from '../actions/action.ts';
import { editableText } from '../actions/editing.ts';
import { nameOf } from './people.ts';

/** Why somebody cannot edit the text of this object here. */
function whyNotEditable(
  record: BoardRecord,
  board: Records,
  { canvas, domain }: FrameMessages,
): string {
  const names: Partial<Record<BoardRecord['type'], string>> = {
    partnerCard: domain.card,
    activity: domain.activity,
    whyStep: domain.whyStep,
    goal: domain.goal,
    cluster: domain.cluster,
    ambition: domain.ambition,
    note: domain.note,
    text: domain.text,
    frame: domain.frame,
    connector: domain.connector,
    drawing: domain.drawing,
    image: domain.image,
  };
  const what = names[record.type] ?? '';
  if (editableText(record) === undefined) return canvas.writtenElsewhere(what);
  const owner = ownerOf(record, board);
  return owner === undefined ? canvas.notYoursUnknown(what) : canvas.notYours(what, owner);
}

/** Who may change it: of a ladder the organisation that it belongs to, else the author. */
function ownerOf(record: BoardRecord, board: Records): string | undefined {
  const activityId = record.type === 'whyStep' ? record.activityId : record.id;
  const partnerId = recordOf(board, 'activity', activityId)?.partnerId;
  return recordOf(board, 'partner', partnerId)?.name ?? nameOf(board, record.authorId);
}

/**
 * What holds somebody back from changing these objects (or, without any, from adding one), whatever
 * their role would allow: a lock, or the limit of the step. Undefined when nothing does.
 */
export function whyHeldBack(
  ids: readonly string[],
  { me, board }: { readonly me: Actor; readonly board: Records },
  { errors, leading }: FrameMessages,
): string | undefined {
  if (me.role !== 'facilitator' && ids.some((id) => isLocked(board.get(id), board)))
    return errors.refusals['object-locked'];
  const limit = limitFor(me, board);
  return limit && leading.limits[limit];
}

/** Why an action cannot be done with what is selected, if there is something to say of it. */
export function whyNot(
  actionId: string,
  { state, selection }: Pick<ActionContext, 'state' | 'selection'>,
  messages: FrameMessages,
): string | undefined {
  const record = state.board.get(selection[0] ?? '');
  if (!record) return undefined;
  const held = whyHeldBack([record.id], state, messages);
  if (held !== undefined) return held;
  if (actionId === 'edit') return whyNotEditable(record, state.board, messages);
  return actionId === 'delete' ? messages.canvas.cannotDelete : undefined;
}
