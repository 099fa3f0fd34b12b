import { z } from 'zod';
import { DRAWING_POINTS } from '../domain/limits.ts';
import { defineRecord, objectShape, pointSchema } from './record.ts';

export const DRAWING_COLOURS = ['ink', 'blue', 'green', 'red'] as const;
export const DRAWING_THICKNESSES = ['thin', 'medium', 'thick'] as const;

/** A tekening: one stroke of the pen. */
export const drawing = defineRecord({
  type: 'drawing',
  version: 1,
  migrations: [],
  shape: {
    position: pointSchema,
    /** Along the stroke, measured from the position, so that a move changes the position alone. */
    points: z.array(pointSchema).min(1).max(DRAWING_POINTS),
    colour: z.enum(DRAWING_COLOURS),
    thickness: z.enum(DRAWING_THICKNESSES),
    ...objectShape,
  },
});
