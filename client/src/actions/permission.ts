/** What the person at the keyboard may change, by the same policy that the server enforces. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { mergeFields, type Fields } from '@ambitiebord/shared/domain/patches';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { mayChange } from '@ambitiebord/shared/policy/may-change';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';

interface Asking {
  readonly board: Records;
  readonly me: Actor;
}

/** Whether the policy lets somebody make this change of the board. */
export function isAllowed({ board, me }: Asking, operation: ChangeOperation): boolean {
  const previous = board.get(operation.id);
  if (operation.action === 'delete') {
    return previous !== undefined && mayChange('board', me, board, previous, undefined);
  }
  const base =
    operation.action === 'update'
      ? (previous as unknown as Fields | undefined)
      : { id: operation.id, authorId: me.participantId, createdAt: 0, updatedAt: 0 };
  if (!base) return false;
  // The server judges a validated record; for the policy its fields are enough.
  const next = mergeFields(base, operation.fields as Fields) as unknown as BoardRecord;
  return mayChange('board', me, board, previous, next);
}
