import { z } from 'zod';
import { DECISIONS, STANCES } from '../domain/round-kinds.ts';
import { DOTS_BUDGET, TEXT_LENGTH } from '../domain/limits.ts';
import { defineRecord, idSchema, textSchema, timestampSchema, wellFormedSchema } from './record.ts';

/** What is proposed in a round: some words. */
export const proposalSchema = wellFormedSchema.trim().min(1).max(TEXT_LENGTH);

/** What somebody answers in a round, by the kind of the round. */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposal'), text: proposalSchema }),
  z.strictObject({
    kind: z.literal('dots'),
    /** The options that get a dot; one that is named twice gets two. */
    optionIds: z.array(idSchema).max(DOTS_BUDGET),
  }),
  z.strictObject({
    kind: z.literal('stance'),
    stance: z.enum(STANCES),
    /** What must be different. */
    reason: textSchema.optional(),
    /** Whether the name of the partner may stand beside the reason. */
    named: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    choice: z.enum(DECISIONS),
    /** The condition of a yes, or with whom the partner consults first. */
    condition: textSchema.optional(),
    /** Until when the partner consults. */
    until: timestampSchema.optional(),
  }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/**
 * An antwoord in a round that was not counted yet. It lies in the own document of whoever gave it and,
 * where a partner has one answer, in those of the colleagues, who share it.
 */
export const answer = defineRecord({
  type: 'answer',
  version: 1,
  migrations: [],
  shape: {
    roundId: idSchema,
    /** Who gave it last; for a partner without a device somebody who writes for it. */
    participantId: idSchema,
    partnerId: idSchema.optional(),
    value: answerValueSchema,
  },
});
export type Answer = z.infer<typeof answer.schema>;

/**
 * The id of somebody's answer in a round: the same each time, so that the last one counts. `forPartnerId`: the
 * partner that it is given for, where that is not the own one.
 */
export function answerIdOf(roundId: string, forPartnerId?: string): string {
  return forPartnerId === undefined ? `answer-${roundId}` : `answer-${roundId}-${forPartnerId}`;
}
