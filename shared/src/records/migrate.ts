/** Migrations: a session made by an older version opens in this one. */

import type { Fields } from '../domain/patches.ts';
import type { Migration } from './record.ts';

interface Versioned {
  readonly version: number;
  readonly migrations: readonly Migration[];
}

/** The version of each record type in a stored document. A type not named is at version 1. */
export type RecordVersions = { readonly [type: string]: number };

/** Thrown for a document that a newer version of the program has written. */
export class NewerRecordError extends Error {}

/**
 * Brings the fields of one stored record to the current version of its type.
 * @throws NewerRecordError when the type is unknown or its stored version is newer than ours.
 */
export function migrateRecord(
  fields: Fields,
  stored: RecordVersions,
  types: { readonly [type: string]: Versioned },
): Fields {
  const type = fields['type'];
  if (typeof type !== 'string') throw new NewerRecordError('a record without a type');
  const definition = Object.hasOwn(types, type) ? types[type] : undefined;
  const from = stored[type] ?? 1;
  if (!definition || from > definition.version) {
    throw new NewerRecordError(`record type ${type} version ${from} is newer than this program`);
  }
  return definition.migrations
    .filter(({ to }) => to > from)
    .toSorted((a, b) => a.to - b.to)
    .reduce((migrated, { up }) => up(migrated), fields);
}

/** The current version of each record type, as it is written beside the records. */
export function currentVersions(types: { readonly [type: string]: Versioned }): RecordVersions {
  return Object.fromEntries(Object.entries(types).map(([type, { version }]) => [type, version]));
}
