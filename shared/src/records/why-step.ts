import { z } from 'zod';
import { defineRecord, idSchema, objectShape, orderSchema, textSchema } from './record.ts';

/** A waaromstap: one question and its answer, a rung of a ladder. Drawn below its activity. */
export const whyStep = defineRecord({
  type: 'whyStep',
  version: 1,
  migrations: [],
  shape: {
    activityId: idSchema,
    order: orderSchema,
    question: textSchema,
    answer: textSchema,
    ...objectShape,
    /** Whether whose activity it is said “Klopt” to the answer as it was written down. */
    agreed: z.boolean().optional(),
  },
});
