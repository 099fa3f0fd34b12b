import { z } from 'zod';
import { defineRecord, idSchema, pointSchema, textSchema } from './record.ts';

/** An activiteit: the means that a partner has in mind, the top of a why-ladder. */
export const activity = defineRecord({
  type: 'activity',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    partnerId: idSchema.optional(),
    /** Whether this is done already ("Bestaat dit al?"). */
    existing: z.boolean(),
    /**
     * The goal that the ladder ends in. Several ladders may end in the same goal. It stands here and
     * not as a list on the goal, so that two people linking at once cannot undo each other.
     */
    goalId: idSchema.optional(),
    position: pointSchema,
  },
});
