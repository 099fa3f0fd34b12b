import { z } from 'zod';
import { defineRecord } from './record.ts';

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
  },
});
