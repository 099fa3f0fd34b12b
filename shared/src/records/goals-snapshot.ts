import { z } from 'zod';
import { SIGN_OFFS_ON_BOARD } from '../domain/limits.ts';
import { defineRecord, idSchema, timestampSchema } from './record.ts';

/** The step that begins with a goals snapshot by itself: whatever happens after the break, there is what came before. */
export const CHECKPOINT_STEP = 'break';

/**
 * The reference on the board to a frozen goals snapshot with the same id, so that everybody sees that
 * it was taken. The snapshot itself is stored apart, as immutable JSON.
 */
export const goalsSnapshot = defineRecord({
  type: 'goalsSnapshot',
  version: 1,
  migrations: [],
  shape: {
    /** SHA-256 of the snapshot, as 64 hexadecimal digits. */
    contentHash: z.string().length(64),
    /** The step at the beginning of which the board froze itself. Absent: a facilitator did. */
    checkpoint: z.literal(CHECKPOINT_STEP).optional(),
    /** Which partners confirmed it, and in which version; where there are more, the report has them. */
    signOffs: z
      .array(
        z.object({
          partnerId: idSchema,
          contentHash: z.string().length(64),
          at: timestampSchema,
        }),
      )
      .max(SIGN_OFFS_ON_BOARD)
      .optional(),
  },
});
export type GoalsSnapshotReference = z.infer<typeof goalsSnapshot.schema>;
