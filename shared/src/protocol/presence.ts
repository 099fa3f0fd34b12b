/** Presence: what somebody's browser tells the others while it lasts. It carries no name and no role. */

import { z } from 'zod';
import { idSchema, pointSchema, shallowJsonSchema } from '../records/record.ts';

/** The state of one browser tab in the awareness of the board. */
export const presenceSchema = z.strictObject({
  /** Where the pointer is on the board; absent when it is elsewhere. */
  cursor: pointSchema.optional(),
  selection: z.array(idSchema).max(200).optional(),
  /** Objects under way to a new position. */
  drag: z
    .array(z.strictObject({ id: idSchema, position: pointSchema }))
    .max(200)
    .optional(),
  /** A caret in a pad, as Yjs relative positions in JSON. */
  caret: z
    .strictObject({ padId: idSchema, anchor: shallowJsonSchema, head: shallowJsonSchema })
    .optional(),
});
export type Presence = z.infer<typeof presenceSchema>;
