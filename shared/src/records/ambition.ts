import { z } from 'zod';
import { CLUSTERS_OF_AMBITION, PAD_LENGTH, PENS } from '../domain/limits.ts';
import { defineRecord, idSchema, objectShape, pointSchema } from './record.ts';

/**
 * The gezamenlijke ambitie. While the step `ambition` is open its text is written in the pad with the
 * same id; leaving the step copies the pad into `text`.
 */
export const ambition = defineRecord({
  type: 'ambition',
  version: 1,
  migrations: [],
  shape: {
    text: z.string().max(PAD_LENGTH),
    position: pointSchema,
    /** The groups of goals that the sentence is about. Absent: all of them. */
    clusterIds: z.array(idSchema).max(CLUSTERS_OF_AMBITION).optional(),
    /** The participants who have the pen. Absent: everybody writes. */
    pens: z.array(idSchema).min(1).max(PENS).optional(),
    ...objectShape,
  },
});
