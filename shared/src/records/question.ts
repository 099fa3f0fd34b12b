import { z } from 'zod';
import { defineRecord, idSchema, textSchema } from './record.ts';

/** A vraag to a card, an activity or a goal. Reactions are questions, not comments. */
export const question = defineRecord({
  type: 'question',
  version: 1,
  migrations: [],
  shape: {
    targetId: idSchema,
    text: textSchema,
    answered: z.boolean(),
  },
});
