import { z } from 'zod';
import { WORDS_IN_A_CHECK } from '../domain/limits.ts';
import { defineRecord, idSchema, textSchema } from './record.ts';

/** The words of the ambition that one person does not understand; only in that person's own document. */
export const wordMarks = defineRecord({
  type: 'wordMarks',
  version: 1,
  migrations: [],
  shape: {
    ambitionId: idSchema,
    /** In lower case; empty: everything is understood. */
    words: z.array(textSchema).max(WORDS_IN_A_CHECK),
  },
});

/** The id of somebody's marks: the same on each device of that person. */
export function wordMarksIdOf(ambitionId: string): string {
  return `marks-${ambitionId}`;
}
