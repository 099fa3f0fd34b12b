import { z } from 'zod';
import { defineRecord, idSchema, textSchema, timestampSchema } from './record.ts';

export const ASSUMPTION_STATES = ['believed', 'doubted', 'tested', 'refuted'] as const;

/** An aanname under a goal or an activity. */
export const assumption = defineRecord({
  type: 'assumption',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    targetId: idSchema.optional(),
    state: z.enum(ASSUMPTION_STATES),
    /** Who finds out whether it is so. */
    testBy: textSchema.optional(),
    testOn: timestampSchema.optional(),
  },
});
