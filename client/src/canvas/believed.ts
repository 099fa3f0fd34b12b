/**
 * What others show to be doing is shown only when they may do it: their presence is theirs, but says of any
 * object what it likes. Judged by the policy, on the board as it is now.
 */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { Records } from '@ambitiebord/shared/records/registry';
import { isBoardObject } from '@ambitiebord/shared/policy/held-back';
import { editableText, reword } from '../actions/editing.ts';
import { create, update } from '../actions/operations.ts';
import { isAllowed } from '../actions/permission.ts';
import { resizeOperation } from '../actions/resizing.ts';

/** Whether somebody may put this object where they show it. */
export function mayDrag(
  board: Records,
  me: Actor,
  { id, position }: NonNullable<Presence['drag']>[number],
): boolean {
  const record = board.get(id);
  // A rung goes with its ladder, and lies nowhere by itself.
  if (!isBoardObject(record) || record.type === 'whyStep') return false;
  const operation =
    record.type === 'connector'
      ? update(record, { from: { point: position } })
      : update<'note'>({ id, type: 'note' }, { position });
  return isAllowed({ board, me }, operation);
}

/** Whether somebody may draw on the board. */
export function mayDraw(board: Records, me: Actor): boolean {
  const position = { x: 0, y: 0 };
  const [colour, thickness] = ['ink', 'medium'] as const;
  const stroke = create('drawing', 'live', { position, points: [position], colour, thickness });
  return isAllowed({ board, me }, stroke);
}

/** Whether somebody may word this object otherwise than it stands there. */
export function mayReword(board: Records, me: Actor, id: string): boolean {
  const record = board.get(id);
  const operation = record && reword(record, `${editableText(record) ?? ''}…`);
  return operation !== undefined && isAllowed({ board, me }, operation);
}

/** Whether somebody may make this object as large as they show it. */
export function mayResize(
  board: Records,
  me: Actor,
  { id, position, size }: NonNullable<Presence['resize']>,
): boolean {
  const record = board.get(id);
  const operation = isBoardObject(record)
    ? resizeOperation(record, { ...position, ...size })
    : undefined;
  return operation !== undefined && isAllowed({ board, me }, operation);
}
