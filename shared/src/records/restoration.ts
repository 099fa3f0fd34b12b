/** That a facilitator put the board back to a checkpoint: who, when and to which one. */

import { z } from 'zod';
import { STEPS } from '../domain/steps.ts';
import { idSchema, timestampSchema } from './record.ts';

export const restorationSchema = z.strictObject({
  checkpointId: idSchema,
  /** When the checkpoint was made, and the step that was open then. */
  madeAt: timestampSchema,
  step: z.enum(STEPS),
  /** When it was restored, in milliseconds since 1970 UTC. */
  at: timestampSchema,
  /** The facilitator who did. */
  by: idSchema,
  /** When that was taken back. Absent: it was not. */
  undoneAt: timestampSchema.optional(),
});
export type Restoration = z.infer<typeof restorationSchema>;
