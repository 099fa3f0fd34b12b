import { z } from 'zod';
import { DECISIONS } from '../domain/round-kinds.ts';
import { defineRecord, idSchema, textSchema, timestampSchema } from './record.ts';

/** A besluit: whether a partner takes part. It comes with the reveal of the round, or later. */
export const decision = defineRecord({
  type: 'decision',
  version: 1,
  migrations: [],
  shape: {
    partnerId: idSchema,
    choice: z.enum(DECISIONS),
    /** The condition of a yes, or with whom the partner consults first. */
    condition: textSchema.optional(),
    /** Until when the partner consults. */
    until: timestampSchema.optional(),
    /** Who gave it last for a partner without a device. Absent: somebody of the partner. */
    writtenBy: idSchema.optional(),
  },
});
export type Decision = z.infer<typeof decision.schema>;

/** The id of a partner's decision: a partner has one. */
export function decisionIdOf(partnerId: string): string {
  return `decision-${partnerId}`;
}
