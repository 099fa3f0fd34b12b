import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION, WORDS_IN_A_CHECK } from '../domain/limits.ts';
import { defineRecord, idSchema, textSchema } from './record.ts';

const count = z.number().int().nonnegative().max(PARTICIPANTS_PER_SESSION);

/**
 * The bewonerscheck of the ambition: which words were marked as not understood, and how often. Who
 * marked what lies in the own documents of those who did.
 */
export const wordCheck = defineRecord({
  type: 'wordCheck',
  version: 1,
  migrations: [],
  shape: {
    ambitionId: idSchema,
    /** Partners that the facilitator asks besides those of the sector `residents`. */
    partnerIds: z.array(idSchema).max(PARTICIPANTS_PER_SESSION),
    /** How many people have read it. */
    readers: count,
    /** In the order of the ambition; in lower case. */
    words: z.array(z.strictObject({ word: textSchema, count })).max(WORDS_IN_A_CHECK),
  },
});
export type WordCheck = z.infer<typeof wordCheck.schema>;

/** The id of the check of an ambition: there is one. */
export function wordCheckIdOf(ambitionId: string): string {
  return `check-${ambitionId}`;
}
