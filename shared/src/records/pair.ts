import { z } from 'zod';
import { PEOPLE_PER_PAIR } from '../domain/limits.ts';
import { defineRecord, idSchema } from './record.ts';

/** A tweetal: people who ask each other why, in a document that they alone read. */
export const pair = defineRecord({
  type: 'pair',
  version: 1,
  migrations: [],
  shape: {
    /** In the order in which they ask: each asks the next one, and the last one asks the first. */
    participantIds: z.array(idSchema).min(1).max(PEOPLE_PER_PAIR),
    /** How often they have swapped: 0 while the first one asks. */
    turn: z.number().int().min(0).max(PEOPLE_PER_PAIR),
  },
});
export type Pair = z.infer<typeof pair.schema>;
