import type { z } from 'zod';
import { defineRecord, textSchema } from './record.ts';

/** The parts of the gezamenlijke kaart, in the order in which they are read. */
export const JOINT_CARD_PARTS = [
  'values',
  'relations',
  'conduct',
  'conditions',
  'nextSteps',
] as const;
export type JointCardPart = (typeof JOINT_CARD_PARTS)[number];

/** A board has one. */
export const JOINT_CARD_ID = 'joint-card';

/**
 * What people wrote on the gezamenlijke kaart in place of what the board fills in; a part without is
 * filled in by the board, see `views/joint-card.ts`.
 */
export const jointCard = defineRecord({
  type: 'jointCard',
  version: 1,
  migrations: [],
  shape: {
    /** Waarden. */
    values: textSchema.optional(),
    /** Relaties. */
    relations: textSchema.optional(),
    /** Handelen. */
    conduct: textSchema.optional(),
    /** Voorwaarden. */
    conditions: textSchema.optional(),
    /** Acties. */
    nextSteps: textSchema.optional(),
  },
});
export type JointCard = z.infer<typeof jointCard.schema>;
