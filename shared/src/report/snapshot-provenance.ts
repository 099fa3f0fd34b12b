/** Where a goals snapshot comes from, in which version it is, and by what it is checked. */

import { z } from 'zod';
import { contentHashSchema, idSchema, timestampSchema } from '../records/record.ts';

/** Where every server has the JSON Schema of its snapshots; relative, because each server has its own address. */
export const SNAPSHOT_SCHEMA_PATH = '/api/schemas/goals-snapshot.json';

/** A name was removed because the person asked for that, or a facilitator put a text right. */
export const REVISION_REASONS = ['nameRemoved', 'corrected'] as const;

export const provenanceShape = {
  /** Names the form of this JSON; absent in older ones. */
  $schema: z.literal(SNAPSHOT_SCHEMA_PATH).optional(),
  id: idSchema,
  sessionId: idSchema,
  /** Milliseconds since 1970 UTC. */
  takenAt: timestampSchema,
  /** Until when the server keeps it; absent in older ones. */
  retainUntil: timestampSchema.optional(),
  /**
   * Random, and another one in each version: so that nobody who knows the hash of an earlier version can
   * find out by guessing what stood in it. Absent in older ones.
   */
  salt: idSchema.optional(),
  /** Why there are newer versions, the oldest first; absent while it is as it was taken. */
  revisions: z
    .array(
      z.strictObject({
        madeAt: timestampSchema,
        reason: z.enum(REVISION_REASONS),
        /** The `contentHash` of the version before, of which nothing else is left; absent where it had no salt. */
        replaced: contentHashSchema.optional(),
      }),
    )
    .optional(),
};

/** The number of a version: 1 as it was taken, and one more for each that took its place. */
export function versionOf({
  revisions = [],
}: {
  readonly revisions?: readonly unknown[] | undefined;
}): number {
  return revisions.length + 1;
}
