import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION } from '../domain/limits.ts';
import { idSchema, timestampSchema } from './record.ts';

const partnersSchema = z.array(idSchema).max(PARTICIPANTS_PER_SESSION);

/** A reading round: each partner tells in turn what is on the cards, the others listen. */
export const readingSchema = z.strictObject({
  /** Partners in the order that was drawn. Who came later is not in it, and follows after these. */
  order: partnersSchema,
  /** Whose turn it is. Absent: nobody's, because nobody began or all were heard. */
  partnerId: idSchema.optional(),
  /** When the time of this turn is over, in milliseconds since 1970 UTC; nothing happens then. */
  endsAt: timestampSchema.optional(),
  /** Partners whose turn is over. */
  heard: partnersSchema,
  /** Partners who let their turn pass. */
  passed: partnersSchema,
});
export type Reading = z.infer<typeof readingSchema>;
