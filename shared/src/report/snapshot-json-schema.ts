/** The form of goals snapshots as JSON Schema, for programs that are not this one. */

import { z } from 'zod';
import { SNAPSHOT_SCHEMA_PATH } from './snapshot-provenance.ts';
import { storedSnapshotSchema } from './snapshot-schema.ts';

/** The JSON Schema (2020-12) of snapshots of every version, made from the schema that judges them. */
export function snapshotJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(storedSnapshotSchema);
  return {
    $schema,
    $id: SNAPSHOT_SCHEMA_PATH,
    title: 'Goals snapshot of an Ambitiebord session (momentopname doelen)',
    ...schema,
  };
}
