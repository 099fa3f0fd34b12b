import { z } from 'zod';
import { ROUND_KINDS, ROUND_STATUSES } from '../domain/round-kinds.ts';
import {
  DOTS_BUDGET,
  OPTIONS_PER_ROUND,
  PAD_LENGTH,
  PARTICIPANTS_PER_SESSION,
} from '../domain/limits.ts';
import { defineRecord, idSchema, textSchema } from './record.ts';

const count = z.number().int().nonnegative();

/**
 * A ronde: a secret question to everybody. What people answer lies in their own documents until the
 * round is revealed; here stands only how many have answered, never who.
 */
export const round = defineRecord({
  type: 'round',
  version: 1,
  migrations: [],
  shape: {
    kind: z.enum(ROUND_KINDS),
    /** What it is about: the cluster that gets a title, the ambition that people stand behind. */
    targetId: idSchema.optional(),
    status: z.enum(ROUND_STATUSES),
    /** Of a stance: the sentence that people judge, as it was when they were asked. */
    sentence: z.string().max(PAD_LENGTH).optional(),
    /** Answers so far: of participants or of partners, as its kind says. */
    answered: count.max(PARTICIPANTS_PER_SESSION),
    /** What can be chosen; after the reveal of a proposal round: what was proposed. */
    options: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .max(OPTIONS_PER_ROUND)
      .optional(),
    /** Dots that each may give. */
    budget: count.min(1).max(DOTS_BUDGET).optional(),
    /** After the reveal: how often each option or fixed answer was chosen, in the order of the choices. */
    counts: z.array(z.strictObject({ choice: z.string().max(40), count })).optional(),
    /** After explaining a stance: what must be different, with a name only where somebody wanted that. */
    reasons: z
      .array(
        z.strictObject({
          text: textSchema,
          partnerId: idSchema.optional(),
          /** Beside the name only: who wrote it for a partner without a device. */
          writtenBy: idSchema.optional(),
        }),
      )
      .max(PARTICIPANTS_PER_SESSION)
      .optional(),
  },
});
export type Round = z.infer<typeof round.schema>;

/** Whether answers to it are still secret: those of a stance are until its reasons are shown. */
export function hasSecretAnswers({ kind, status }: Pick<Round, 'kind' | 'status'>): boolean {
  if (status === 'revealed') return kind === 'stance';
  return status !== 'explained';
}
