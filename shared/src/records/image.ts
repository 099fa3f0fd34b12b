import { ALTERNATIVE_TEXT_LENGTH } from '../domain/limits.ts';
import {
  defineRecord,
  idSchema,
  lineSchema,
  objectShape,
  pointSchema,
  sizeSchema,
} from './record.ts';

/** An afbeelding: a picture on the board, with words for who does not see it. */
export const image = defineRecord({
  type: 'image',
  version: 1,
  migrations: [],
  shape: {
    position: pointSchema,
    size: sizeSchema,
    /** The stored picture; its bytes are in no document. */
    imageId: idSchema,
    alternativeText: lineSchema(ALTERNATIVE_TEXT_LENGTH),
    ...objectShape,
  },
});
