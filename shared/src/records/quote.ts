import { z } from 'zod';
import { defineRecord, textSchema } from './record.ts';

/** A quote from the story with which a resident opens the session. */
export const quote = defineRecord({
  type: 'quote',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    /** Who said it, as that person wants to be called. */
    saidBy: textSchema.optional(),
    /** Whether that person agrees that it is kept in the snapshot. */
    mayKeep: z.boolean(),
  },
});
