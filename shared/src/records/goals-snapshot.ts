import { z } from 'zod';
import { defineRecord } from './record.ts';

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
  },
});
export type GoalsSnapshotReference = z.infer<typeof goalsSnapshot.schema>;
