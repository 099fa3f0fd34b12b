import { z } from 'zod';
import { defineRecord, objectShape, pointSchema, sizeSchema, textSchema } from './record.ts';

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
    /** Absent: as large as a new one. */
    size: sizeSchema.optional(),
    ...objectShape,
  },
});
export type Note = z.infer<typeof note.schema>;
