import { z } from 'zod';
import { defineRecord, objectShape, pointSchema, textSchema } from './record.ts';

export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'pink'] as const;

/** A briefje: a free note on the board. */
export const note = defineRecord({
  type: 'note',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    colour: z.enum(NOTE_COLOURS),
    position: pointSchema,
    ...objectShape,
  },
});
export type Note = z.infer<typeof note.schema>;
