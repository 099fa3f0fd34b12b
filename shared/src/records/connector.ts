import { z } from 'zod';
import { TITLE_LENGTH } from '../domain/limits.ts';
import { defineRecord, idSchema, objectShape, pointSchema, wellFormedSchema } from './record.ts';

/** Which ends of a connector have an arrowhead. */
export const ARROW_ENDS = ['to', 'both', 'none'] as const;

/** An end sticks to an object, at the nearest edge, or lies at a point of its own. */
const endSchema = z.union([
  z.strictObject({ objectId: idSchema }),
  z.strictObject({ point: pointSchema }),
]);

/** A pijl: a line from one object or point to another. It goes when an object goes to which it sticks. */
export const connector = defineRecord({
  type: 'connector',
  version: 1,
  migrations: [],
  shape: {
    from: endSchema,
    to: endSchema,
    arrows: z.enum(ARROW_ENDS),
    text: wellFormedSchema.max(TITLE_LENGTH).optional(),
    ...objectShape,
  },
});
