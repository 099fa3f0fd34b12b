/** What the person at the keyboard may change, by the same policy that the server enforces. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { mergeFields, type Fields } from '@ambitiebord/shared/domain/patches';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { mayChange } from '@ambitiebord/shared/policy/may-change';
import { mayChangeInGroup } from '@ambitiebord/shared/policy/may-change-in-group';
import type { Pair } from '@ambitiebord/shared/records/pair';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';

interface Asking {
  readonly board: Records;
  readonly me: Actor;
}

interface AskingInPair extends Asking {
  readonly group: Records;
  readonly pair: Pair;
}

/** Whether the policy lets somebody make this change of the board. */
export function isAllowed({ board, me }: Asking, operation: ChangeOperation): boolean {
  const sides = sidesOf(board, me, operation);
  return sides !== undefined && mayChange('board', me, board, sides.previous, sides.next);
}

/** Whether it lets somebody make this change in the document of the own pair. */
export function isAllowedInPair(
  { board, me, group, pair }: AskingInPair,
  operation: ChangeOperation,
): boolean {
  const sides = sidesOf(group, me, operation);
  return sides !== undefined && mayChangeInGroup({ actor: me, board, group, pair, ...sides });
}

/** A record before and after an operation; undefined when there is none to change. */
function sidesOf(
  records: Records,
  me: Actor,
  operation: ChangeOperation,
): { previous: BoardRecord | undefined; next: BoardRecord | undefined } | undefined {
  const previous = records.get(operation.id);
  if (operation.action === 'delete') return previous && { previous, next: undefined };
  const base =
    operation.action === 'update'
      ? (previous as unknown as Fields | undefined)
      : { id: operation.id, authorId: me.participantId, createdAt: 0, updatedAt: 0 };
  if (!base) return undefined;
  // The server judges a validated record; for the policy its fields are enough.
  const next = mergeFields(base, operation.fields as Fields) as unknown as BoardRecord;
  return { previous, next };
}
