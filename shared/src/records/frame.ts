import { TITLE_LENGTH } from '../domain/limits.ts';
import { defineRecord, objectShape, pointSchema, sizeSchema, wellFormedSchema } from './record.ts';

/** A kader: a titled area around other objects. What lies in it is told by where it lies. */
export const frame = defineRecord({
  type: 'frame',
  version: 1,
  migrations: [],
  shape: {
    title: wellFormedSchema.max(TITLE_LENGTH),
    position: pointSchema,
    size: sizeSchema,
    ...objectShape,
  },
});
