import { z } from 'zod';
import { HANDOVERS_PER_PARTICIPANT, PAPER_CARDS, TABLES } from '../domain/limits.ts';
import { ROLES } from '../domain/roles.ts';
import { defineRecord, idSchema, nameSchema, timestampSchema } from './record.ts';

/** A person in the session. The token that proves it is stored apart, hashed. */
export const participant = defineRecord({
  type: 'participant',
  version: 1,
  migrations: [],
  shape: {
    displayName: nameSchema,
    role: z.enum(ROLES),
    /** The organisation; present for partners only. */
    partnerId: idSchema.optional(),
    /** Whether this person is the woordvoerder of the organisation. Absent: no. */
    spokesperson: z.boolean().optional(),
    /** Since when this person's hand is up. Absent: it is down; the next step takes it down too. */
    handRaisedAt: timestampSchema.optional(),
    /** The places from which this person took part, the present one last. Absent: the id alone. */
    seats: z
      .array(idSchema)
      .min(1)
      .max(HANDOVERS_PER_PARTICIPANT + 1)
      .optional(),
    /** When a facilitator handed this identity over. Absent: never, or what was private came along since. */
    handedOverAt: timestampSchema.optional(),
    /** When a facilitator took this person out of the session. The record stays: it says whose the shared content is. */
    removedAt: timestampSchema.optional(),
    /** The facilitator who corrected this person's name, and when. Absent: nobody, or this person since. */
    renamedBy: idSchema.optional(),
    renamedAt: timestampSchema.optional(),
    /** At which table this person sits, the first being 1. Absent: where the board deals them. */
    table: z.number().int().min(1).max(TABLES).optional(),
    /** Who writes for this person, who has no device. */
    writtenBy: idSchema.optional(),
    /** The number of the printed card on which this person wrote. */
    paperNumber: z.number().int().min(1).max(PAPER_CARDS).optional(),
  },
});
