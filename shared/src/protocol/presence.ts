/** Presence: what somebody's browser tells the others while it lasts. It carries no name and no role. */

import { z } from 'zod';
import { LONGEST_VIEW, PRESENCE_OBJECTS, PRESENCE_TEXT } from '../domain/limits.ts';
import {
  idSchema,
  pointSchema,
  shallowJsonSchema,
  sizeSchema,
  timestampSchema,
} from '../records/record.ts';
import { liveStrokeSchema } from './live-stroke.ts';

const side = z.number().positive().max(LONGEST_VIEW);

/** The state of one browser tab in the awareness of the board. */
export const presenceSchema = z.strictObject({
  /** Where the pointer is on the board; absent when it is elsewhere. */
  cursor: pointSchema.optional(),
  /** The pointer points: it leaves a trail that fades. Without a cursor it means nothing. */
  laser: z.literal(true).optional(),
  selection: z.array(idSchema).max(PRESENCE_OBJECTS).optional(),
  /** Objects under way to a new position. */
  drag: z
    .array(z.strictObject({ id: idSchema, position: pointSchema }))
    .max(PRESENCE_OBJECTS)
    .optional(),
  /** An object of which a side or corner is pulled, as it lies by now. */
  resize: z.strictObject({ id: idSchema, position: pointSchema, size: sizeSchema }).optional(),
  /** What the pen draws, as far as it is. */
  stroke: liveStrokeSchema.optional(),
  /** The text of a record on the board that is being written, as it reads now; never one that only few may read. */
  typing: z.strictObject({ id: idSchema, text: z.string().max(PRESENCE_TEXT) }).optional(),
  /** A caret in a pad, as Yjs relative positions in JSON. */
  caret: z
    .strictObject({ padId: idSchema, anchor: shallowJsonSchema, head: shallowJsonSchema })
    .optional(),
  /** The part of the board that this browser shows, or follows. */
  view: pointSchema.extend({ width: side, height: side }).optional(),
  /** The participant whose view this browser follows. */
  following: idSchema.optional(),
  /** A facilitator asks everybody to come along, or moves the view of all. Of others it means nothing. */
  lead: z.strictObject({ kind: z.enum(['invite', 'control']), since: timestampSchema }).optional(),
});
export type Presence = z.infer<typeof presenceSchema>;
