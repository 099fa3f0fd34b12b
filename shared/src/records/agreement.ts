import { z } from 'zod';
import { defineRecord, idSchema, textSchema, timestampSchema } from './record.ts';

export const AGREEMENT_KINDS = [
  'leadPartner',
  'role',
  'task',
  'time',
  'money',
  'information',
  'decisionMaking',
  'contact',
  'compensation',
  'continuity',
  'scopeOut',
  'review',
] as const;
export const AGREEMENT_STATUSES = ['open', 'running', 'done', 'notDone', 'dropped'] as const;

/** An afspraak. Nobody has a task before having accepted it. */
export const agreement = defineRecord({
  type: 'agreement',
  version: 1,
  migrations: [],
  shape: {
    kind: z.enum(AGREEMENT_KINDS),
    text: textSchema,
    /** The partner who does it; who asked for it can be somebody else. */
    responsibleId: idSchema.optional(),
    hoursPerWeek: z.number().min(0).max(168).optional(),
    /** Who pays the hours. */
    hoursPaidBy: textSchema.optional(),
    /** Euros. */
    amount: z.number().min(0).max(1e9).optional(),
    due: timestampSchema.optional(),
    /** When the responsible partner accepted it. Absent: not accepted. */
    acceptedAt: timestampSchema.optional(),
    /** Who accepted it for a partner without a device. Absent: somebody of the partner. */
    writtenBy: idSchema.optional(),
    /** Whether it needs a formal contract (convenant). */
    needsFormal: z.boolean().optional(),
    status: z.enum(AGREEMENT_STATUSES),
    /** Stable across sessions. Absent: it began here, and its id stands for it. */
    lineageId: idSchema.optional(),
  },
});
export type Agreement = z.infer<typeof agreement.schema>;
