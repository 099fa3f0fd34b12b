/**
 * How a goals snapshot keeps where everything lay on the board. What stands elsewhere in the snapshot is named by its
 * id, so that no text stands in it twice; what stands nowhere else has its content here.
 */

import { z } from 'zod';
import { connector } from '../records/connector.ts';
import { drawing } from '../records/drawing.ts';
import { frame } from '../records/frame.ts';
import { note } from '../records/note.ts';
import { idSchema, pointSchema } from '../records/record.ts';
import { text } from '../records/text.ts';

/** Board units, whole; `x` and `y` of the left upper corner. */
const placeShape = {
  x: z.int(),
  y: z.int(),
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
};

export const frozenObjectSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['partnerCard', 'activity', 'goal', 'cluster', 'ambition', 'image']),
    id: idSchema,
    ...placeShape,
  }),
  z.strictObject({
    type: z.literal('whyStep'),
    activityId: idSchema,
    /** Which of the whys of the activity, from 0. */
    index: z.int().nonnegative(),
    ...placeShape,
  }),
  z.strictObject({
    type: z.literal('note'),
    id: idSchema,
    colour: note.schema.shape.colour,
    ...placeShape,
  }),
  z.strictObject({
    type: z.literal('text'),
    text: text.schema.shape.text,
    level: text.schema.shape.level,
    ...placeShape,
  }),
  z.strictObject({ type: z.literal('frame'), title: frame.schema.shape.title, ...placeShape }),
  z.strictObject({
    type: z.literal('connector'),
    from: pointSchema,
    to: pointSchema,
    arrows: connector.schema.shape.arrows,
    text: connector.schema.shape.text,
  }),
  z.strictObject({
    type: z.literal('drawing'),
    /** At their places on the board. */
    points: drawing.schema.shape.points,
    colour: drawing.schema.shape.colour,
    thickness: drawing.schema.shape.thickness,
  }),
]);

export const frozenBoardSchema = z.strictObject({
  /** In drawing order: what comes later lies on top. */
  objects: z.array(frozenObjectSchema),
  /** From the end of a ladder to its goal. */
  lines: z.array(z.strictObject({ activityId: idSchema, from: pointSchema, to: pointSchema })),
});
