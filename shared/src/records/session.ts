import { z } from 'zod';
import { CARD_FIELDS, FIRST_CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { LANGUAGES } from '../domain/languages.ts';
import { STEPS, TEMPLATES } from '../domain/steps.ts';
import { BOARD_LIMITS } from '../domain/board-limits.ts';
import { misplacedStep } from '../domain/step-order.ts';
import {
  DEMO_RUNGS,
  DISPLAY_TURNS,
  RESTORATIONS_REMEMBERED,
  STEP_MINUTES,
  STEP_TITLE_LENGTH,
  TABLES,
  TITLE_LENGTH,
} from '../domain/limits.ts';
import { announcementSchema } from './announcement.ts';
import { readingSchema } from './reading.ts';
import { restorationSchema } from './restoration.ts';
import {
  defineRecord,
  idSchema,
  nameSchema,
  textSchema,
  timestampSchema,
  wellFormedSchema,
} from './record.ts';

export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

export const titleSchema = wellFormedSchema.trim().min(1).max(TITLE_LENGTH);
/** A neighbourhood, village or town: one line. */
export const areaSchema = nameSchema;
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

/** A facilitator's own title of a step. */
export const stepTitleSchema = wellFormedSchema.trim().min(1).max(STEP_TITLE_LENGTH);

/** How a facilitator planned a session: the planned minutes of each step; a step without is left out. */
const planSchema = z.strictObject({
  title: titleSchema,
  minutes: z.partialRecord(z.enum(STEPS), z.number().int().min(0).max(STEP_MINUTES)),
  /** The steps in the order in which they are done. Absent: the usual one. */
  order: z
    .array(z.enum(STEPS))
    .max(STEPS.length)
    .refine((order) => new Set(order).size === order.length, 'a step twice')
    .optional(),
  /** The facilitator's own titles of steps; a step without has the usual one. */
  titles: z.partialRecord(z.enum(STEPS), stepTitleSchema).optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** A plan that somebody wants now: its order can be done. */
export const wantedPlanSchema = planSchema.refine(
  ({ order = [] }) => misplacedStep(order) === undefined,
  { error: 'a step before one that it builds on', path: ['order'] },
);

/** The time that a step was open. */
const visitSchema = z.strictObject({
  /** When it was first opened. */
  openedAt: timestampSchema,
  /** Milliseconds that it was open before the present visit. */
  spent: z.number().int().nonnegative(),
  /** The end of its timer, when it was left before that. */
  endsAt: timestampSchema.optional(),
  /** When that timer was started. */
  timerStartedAt: timestampSchema.optional(),
});

/** The session itself; its id is the session id and it stands once on the board. */
export const session = defineRecord({
  type: 'session',
  version: 1,
  migrations: [],
  shape: {
    title: titleSchema,
    question: textSchema,
    /** The gebied: the neighbourhood, village or town that it is about. Absent: not said. */
    area: areaSchema.optional(),
    template: templateSchema,
    language: languageSchema,
    /** The alias with which people join; only looked up, never part of an address after joining. */
    roomCode: z.string(),
    step: z.enum(STEPS),
    /** Steps that the facilitator has opened so far, in the order of first opening. */
    openedSteps: z.array(z.enum(STEPS)),
    /** End of the timer of the step, in milliseconds since 1970 UTC. Absent: no timer. */
    stepEndsAt: timestampSchema.optional(),
    /** When that timer was started. Absent without a timer, and for one of an older version. */
    timerStartedAt: timestampSchema.optional(),
    /** End of the time for a resident's story. The timer of the step goes on meanwhile. Absent: no story. */
    storyEndsAt: timestampSchema.optional(),
    /** Since when all clocks stand still: of the step, of a turn, of a story. Absent: they run. */
    pausedAt: timestampSchema.optional(),
    /** Whether the timer ends without a sound. */
    timerSilent: z.boolean().optional(),
    /** While goals are sorted in silence: the turn that is open (0 first), how many there are, and its end. */
    sorting: z
      .strictObject({
        turn: z.number().int().nonnegative(),
        turns: z.number().int().positive(),
        /** Absent: all sort at once, or an older version put the end of the turn in the place of that of the step. */
        endsAt: timestampSchema.optional(),
      })
      .optional(),
    /** At how many tables the room sits. Absent: at one. */
    tables: z.number().int().min(1).max(TABLES).optional(),
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
    /** How much is shown of the example of a ladder: 0 is its activity alone. Absent: it is not shown. */
    demoRungs: z.number().int().min(0).max(DEMO_RUNGS).optional(),
    /** Whether the projector is black. */
    displayBlank: z.boolean().optional(),
    /** How many pages the projector was turned by hand in this step. Absent: they turn by themselves. */
    displayTurn: z.number().int().min(-DISPLAY_TURNS).max(DISPLAY_TURNS).optional(),
    /** The facilitator's own plan; absent: that of the template. */
    plan: planSchema.optional(),
    /** Steps that the facilitator skipped. See `skippedSteps` in `views/agenda.ts` for all that were passed over. */
    skippedSteps: z.array(z.enum(STEPS)).optional(),
    /** Steps that were still ahead when the session was shortened; absent: it was not. */
    shortenedSteps: z.array(z.enum(STEPS)).optional(),
    /** When the step that is open was opened this time. Absent: the session has not begun. */
    stepOpenedAt: timestampSchema.optional(),
    visits: z.partialRecord(z.enum(STEPS), visitSchema).optional(),
    /** What the facilitator tells everybody just now. Absent: nothing. */
    announcement: announcementSchema.optional(),
    /** The goals snapshot from which the session goes on. Absent: it began with nothing. */
    previousSnapshotId: idSchema.optional(),
    /** When the board was put back to a checkpoint, the latest last. Absent: never. */
    restorations: z.array(restorationSchema).max(RESTORATIONS_REMEMBERED).optional(),
  },
});
export type Session = z.infer<typeof session.schema>;
