import { z } from 'zod';
import { defineRecord, idSchema, objectShape, pointSchema, textSchema } from './record.ts';

export const ACTIVITY_STATUSES = ['contributes', 'merged', 'parked', 'outside'] as const;

/** An activiteit: the means that a partner has in mind, the top of a why-ladder. */
export const activity = defineRecord({
  type: 'activity',
  version: 2,
  // The fields are new and may be absent.
  migrations: [{ to: 2, up: (fields) => fields }],
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
    /** What its owner says of it beside the ambition. Absent: nothing yet. */
    status: z.enum(ACTIVITY_STATUSES).optional(),
    /** The activity that it goes on together with (“Samen met …”). */
    togetherWithId: idSchema.optional(),
    /** Whether the group tries this one first. */
    tryFirst: z.boolean().optional(),
    position: pointSchema,
    ...objectShape,
  },
});
