import { z } from 'zod';
import { defineRecord, nameSchema, textSchema } from './record.ts';

/**
 * What a session says of a hard word: a plain one, what it means, or that everybody here knows it. It
 * comes before the word list of the language; of two about the same word the last one counts.
 */
export const term = defineRecord({
  type: 'term',
  version: 1,
  migrations: [],
  shape: {
    word: nameSchema,
    /** What can be said instead. */
    plain: textSchema.optional(),
    meaning: textSchema.optional(),
    /** Whether nothing is asked about it in this session. */
    ignored: z.boolean().optional(),
  },
});
