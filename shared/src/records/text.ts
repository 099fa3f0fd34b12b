import { z } from 'zod';
import { defineRecord, lengthSchema, objectShape, pointSchema, textSchema } from './record.ts';

export const TEXT_LEVELS = ['title', 'heading', 'body'] as const;

/** A tekst: words on the board without a sheet below them. */
export const text = defineRecord({
  type: 'text',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    /** Where its left upper corner is. */
    position: pointSchema,
    /** Where its lines break, in board units; the height follows from the words. */
    width: lengthSchema,
    level: z.enum(TEXT_LEVELS),
    ...objectShape,
  },
});
