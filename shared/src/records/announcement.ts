/** One sentence from the facilitator to everybody. */

import { z } from 'zod';
import { ANNOUNCEMENT_LENGTH } from '../domain/limits.ts';
import { idSchema, lineSchema, timestampSchema } from './record.ts';

/** Milliseconds that it is shown. */
export const ANNOUNCEMENT_MS = 5 * 60_000;

export const announcedSchema = lineSchema(ANNOUNCEMENT_LENGTH);

export const announcementSchema = z.strictObject({
  text: announcedSchema,
  /** Until when it is shown, in milliseconds since 1970 UTC. */
  until: timestampSchema,
  /** The facilitator who says it; absent in one of an older program. */
  by: idSchema.optional(),
});
