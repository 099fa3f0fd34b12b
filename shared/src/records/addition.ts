import { z } from 'zod';
import { ADDITION_LENGTH } from '../domain/limits.ts';
import { defineRecord, idSchema, wellFormedSchema } from './record.ts';

/** What becomes of an addition: still to be read, taken over into the sentence, or set aside. */
const ADDITION_STATES = ['open', 'taken', 'aside'] as const;

/** An aanvulling: what somebody without a pen sends to those who write the ambition. */
export const addition = defineRecord({
  type: 'addition',
  version: 1,
  migrations: [],
  shape: {
    ambitionId: idSchema,
    text: wellFormedSchema.trim().min(1).max(ADDITION_LENGTH),
    state: z.enum(ADDITION_STATES),
  },
});
