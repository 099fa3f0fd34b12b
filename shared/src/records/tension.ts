import { z } from 'zod';
import { POSITIONS_PER_TENSION } from '../domain/limits.ts';
import { defineRecord, idSchema, textSchema } from './record.ts';

export const TENSION_STATES = ['open', 'parked', 'settled'] as const;

/** Where people differ (“Hier verschillen we”): kept, not smoothed away. */
export const tension = defineRecord({
  type: 'tension',
  version: 1,
  migrations: [],
  shape: {
    /** What it is about. */
    targetId: idSchema.optional(),
    positions: z.array(textSchema).min(1).max(POSITIONS_PER_TENSION),
    state: z.enum(TENSION_STATES),
  },
});
