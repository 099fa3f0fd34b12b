import { z } from 'zod';
import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { defineRecord, idSchema, objectShape, pointSchema, textSchema } from './record.ts';

const answers = Object.fromEntries(
  CARD_FIELDS.map((field) => [field, textSchema.optional()]),
) as Record<CardField, z.ZodOptional<typeof textSchema>>;

/**
 * A partnerkaart. While it is private it lives in the own document of who writes it. The reveal moves
 * the shared answers to a record with the same id on the board; what stays behind is private.
 */
export const partnerCard = defineRecord({
  type: 'partnerCard',
  version: 1,
  migrations: [],
  shape: {
    participantId: idSchema,
    partnerId: idSchema.optional(),
    /** Who typed it for somebody without a device, and keeps it until it is shared. */
    writtenBy: idSchema.optional(),
    /** Whether it came onto the board after the reveal. */
    later: z.literal(true).optional(),
    /** The answers that came onto the board after the reveal, where others were there already. */
    laterFields: z.array(z.enum(CARD_FIELDS)).max(CARD_FIELDS.length).optional(),
    status: z.enum(['draft', 'ready', 'shared']),
    /** The answers that the author shares at the reveal. */
    sharedFields: z.array(z.enum(CARD_FIELDS)).max(CARD_FIELDS.length),
    /** The answers that the author surely wants to tell in a reading round. */
    starred: z.array(z.enum(CARD_FIELDS)).max(CARD_FIELDS.length).optional(),
    /** Place on the board; absent while private. */
    position: pointSchema.optional(),
    ...answers,
    ...objectShape,
  },
});
export type PartnerCard = z.infer<typeof partnerCard.schema>;

/** In whose own document a private card lies. */
export function keeperOf({ participantId, writtenBy }: PartnerCard): string {
  return writtenBy ?? participantId;
}

/** The id of somebody's card: the same on each of their devices, so that they never make two. */
export function cardIdOf(participantId: string): string {
  return `card-${participantId}`;
}
