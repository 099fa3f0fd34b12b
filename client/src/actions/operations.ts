/** Operations of the `change` command, checked by the compiler against the record that they make. */

import type { Audience } from '@ambitiebord/shared/commands/audience';
import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { STAMPED_FIELDS } from '@ambitiebord/shared/records/record';
import type { BoardRecord, RecordOf, RecordType } from '@ambitiebord/shared/records/registry';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';

/** The fields that a person gives a record; the rest is stamped by the server. */
type Given<Type extends RecordType> = Omit<RecordOf<Type>, (typeof STAMPED_FIELDS)[number]>;

/** New values of some fields; null takes an optional field away (the server refuses it for others). */
type Changes<Type extends RecordType> = Partial<{
  readonly [Field in keyof Given<Type>]: Given<Type>[Field] | null;
}>;

type OperationFields = Extract<ChangeOperation, { action: 'create' }>['fields'];

/** One command with these operations. */
export function changeOf(...operations: ChangeOperation[]): NewCommand {
  return { type: 'change', operations };
}

/** Creates a record. */
export function create<Type extends RecordType>(
  type: Type,
  id: string,
  given: Given<Type>,
  audience: Audience = 'board',
): ChangeOperation {
  return { action: 'create', audience, id, fields: { type, ...(given as OperationFields) } };
}

/** Changes fields of a record. */
export function update<Type extends RecordType>(
  record: { readonly id: string; readonly type: Type },
  changes: Changes<Type>,
  audience: Audience = 'board',
): ChangeOperation {
  return { action: 'update', audience, id: record.id, fields: changes as OperationFields };
}

/** Updates what every object on the board may have. */
export function updateObject(
  { id }: BoardObject,
  changes: Pick<Changes<'note'>, 'locked' | 'stackingKey' | 'bundleId'>,
): ChangeOperation {
  return update<'note'>({ id, type: 'note' }, changes);
}

/** Deletes a record from the board. */
export function remove({ id }: BoardRecord): ChangeOperation {
  return { action: 'delete', audience: 'board', id };
}
