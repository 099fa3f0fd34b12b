import { z } from 'zod';
import { PAD_LENGTH } from '../domain/limits.ts';
import { defineRecord, objectShape, pointSchema } from './record.ts';

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
    ...objectShape,
  },
});
