import { z } from 'zod';
import { CARD_FIELDS, FIRST_CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { LANGUAGES } from '../domain/languages.ts';
import { STEPS, TEMPLATES } from '../domain/steps.ts';
import { BOARD_LIMITS } from '../domain/board-limits.ts';
import { DISPLAY_TURNS, TITLE_LENGTH } from '../domain/limits.ts';
import { readingSchema } from './reading.ts';
import { defineRecord, idSchema, textSchema, timestampSchema, wellFormedSchema } from './record.ts';

export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

export const titleSchema = wellFormedSchema.trim().min(1).max(TITLE_LENGTH);
export const templateSchema = z.enum(TEMPLATES);

/** Questions of the card beyond the first three, each once. */
export const cardFieldsSchema = z
  .array(z.enum(CARD_FIELDS))
  .max(CARD_FIELDS.length)
  .refine(areMoreQuestions, 'questions beyond the first three, each once');

function areMoreQuestions(fields: readonly CardField[]): boolean {
  return (
    new Set(fields).size === fields.length &&
    fields.every((field) => !FIRST_CARD_FIELDS.includes(field))
  );
}

/** The session itself; its id is the session id and it stands once on the board. */
export const session = defineRecord({
  type: 'session',
  version: 1,
  migrations: [],
  shape: {
    title: titleSchema,
    question: textSchema,
    template: templateSchema,
    language: languageSchema,
    /** The alias with which people join; only looked up, never part of an address after joining. */
    roomCode: z.string(),
    step: z.enum(STEPS),
    /** Steps that the facilitator has opened so far, in the order of first opening. */
    openedSteps: z.array(z.enum(STEPS)),
    /** End of the running timer, in milliseconds since 1970 UTC. Absent: no timer. */
    stepEndsAt: timestampSchema.optional(),
    /** Whether new people are kept out. */
    locked: z.boolean(),
    /** When the cards were last revealed. Absent: not yet, so all cards are private. */
    revealedAt: timestampSchema.optional(),
    /** The reading round after the reveal. Absent: none was begun. */
    reading: readingSchema.optional(),
    /** Questions of the card that are asked of everybody after the first three, in this order. */
    cardFields: cardFieldsSchema.optional(),
    /** The object that everybody is asked to look at. Absent: none. */
    spotlightId: idSchema.optional(),
    /** What partners may do on the board, by step. Absent for a step: all that their role allows. */
    boardLimits: z.partialRecord(z.enum(STEPS), z.enum(BOARD_LIMITS)).optional(),
    /** Whether the projector is black. */
    displayBlank: z.boolean().optional(),
    /** How many pages the projector was turned by hand in this step. Absent: they turn by themselves. */
    displayTurn: z.number().int().min(-DISPLAY_TURNS).max(DISPLAY_TURNS).optional(),
  },
});
export type Session = z.infer<typeof session.schema>;
