/** What people wrote, found in commands and records: to be kept and shown when it cannot be sent. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import type { Records } from '@ambitiebord/shared/records/registry';

/** The fields in which people write. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'title',
  'reason',
  'condition',
  'question',
  'answer',
  'displayName',
  'name',
  ...CARD_FIELDS,
]);

/** What somebody wrote in a command, to be kept when it is refused. */
export function textsIn(command: NewCommand): string[] {
  return writtenIn(fieldsIn(command));
}

/** What somebody wrote in private records. */
export function textsInRecords(records: Records): string[] {
  return [...records.values()].flatMap((record) =>
    writtenIn(Object.entries(record.type === 'answer' ? record.value : record)),
  );
}

function writtenIn(fields: readonly Field[]): string[] {
  return fields
    .flatMap(([field, value]) => (WRITTEN.has(field) && typeof value === 'string' ? value : []))
    .filter((text) => text.trim() !== '');
}

type Field = readonly [field: string, value: unknown];

function fieldsIn(command: NewCommand): Field[] {
  if (command.type === 'answerRound') return Object.entries(command.value);
  if (command.type !== 'change') return [];
  return command.operations.flatMap((operation) =>
    'fields' in operation ? Object.entries(operation.fields) : [],
  );
}
