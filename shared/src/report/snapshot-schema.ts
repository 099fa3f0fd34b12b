/** The form of goals snapshots: frozen content of a session, of this version and of older ones. */

import { z } from 'zod';
import { CARD_FIELDS } from '../domain/card-fields.ts';
import { PAD_LENGTH } from '../domain/limits.ts';
import { PHASES } from '../domain/phases.ts';
import { DECISIONS, STANCES } from '../domain/round-kinds.ts';
import { STEPS } from '../domain/steps.ts';
import { ACTIVITY_STATUSES } from '../records/activity.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../records/agreement.ts';
import { ASSUMPTION_STATES } from '../records/assumption.ts';
import { CONTRIBUTION_TAGS } from '../records/contribution.ts';
import { goal as goalRecord } from '../records/goal.ts';
import { JOINT_CARD_PARTS } from '../records/joint-card.ts';
import { sectorSchema } from '../records/partner.ts';
import {
  contentHashSchema,
  idSchema,
  nameSchema,
  textSchema,
  timestampSchema,
} from '../records/record.ts';
import {
  areaSchema,
  languageSchema,
  session,
  stepTitleSchema,
  templateSchema,
} from '../records/session.ts';
import { TENSION_STATES } from '../records/tension.ts';
import { frozenBoardSchema } from './frozen-board-shape.ts';
import { peopleShape } from './snapshot-people.ts';
import { provenanceShape } from './snapshot-provenance.ts';

/** By whose hand something came onto the board, and that it came later; absent where neither is so. */
const howItCameShape = {
  /** The participant who wrote it down for somebody else. */
  writtenBy: idSchema.optional(),
  later: z.literal(true).optional(),
};

const activityShape = {
  ...howItCameShape,
  id: idSchema,
  text: textSchema,
  partnerId: idSchema.nullable(),
  existing: z.boolean(),
  goalId: idSchema.nullable(),
  /** The rungs of the ladder, from the activity to the goal. */
  whys: z.array(z.strictObject({ question: textSchema, answer: textSchema })),
};

/** What every version holds. */
const commonShape = {
  ...provenanceShape,
  /** The snapshot from which the session went on; absent where it began with nothing. */
  previousSnapshotId: idSchema.optional(),
  title: session.schema.shape.title,
  question: session.schema.shape.question,
  /** Absent where none was given, and in older ones. */
  area: areaSchema.optional(),
  language: languageSchema,
  template: templateSchema,
  phase: z.enum(PHASES),
  /** See `skippedSteps` in `views/agenda.ts`. */
  skippedSteps: z.array(z.enum(STEPS)),
  /** What the facilitator called steps; absent where all had their usual titles, and in older ones. */
  stepTitles: z.partialRecord(z.enum(STEPS), stepTitleSchema).optional(),
  ...peopleShape,
  cards: z.array(
    z.strictObject({
      id: idSchema,
      participantId: idSchema,
      partnerId: idSchema.nullable(),
      /** The shared answers by question; a question without an answer is absent. */
      answers: z.partialRecord(z.enum(CARD_FIELDS), textSchema),
      ...howItCameShape,
      /** The answers that came later than the card. */
      laterFields: z.array(z.enum(CARD_FIELDS)).readonly().optional(),
    }),
  ),
  goals: z.array(
    z.strictObject({
      id: idSchema,
      text: textSchema,
      forWhom: textSchema.nullable(),
      /** Absent where nothing was written, and in older ones. */
      experienceSign: textSchema.optional(),
      stopTest: goalRecord.schema.shape.stopTest,
      confirmed: z.boolean(),
      clusterId: idSchema.nullable(),
      lineageId: idSchema,
      /** The activities whose ladders end here. */
      activityIds: z.array(idSchema),
    }),
  ),
  clusters: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      lineageId: idSchema,
      /** In the order in which they lie in the cluster. */
      goalIds: z.array(idSchema),
    }),
  ),
  /** Null while nothing is written. */
  ambition: z
    .strictObject({
      text: z.string().max(PAD_LENGTH),
      /** The groups that it is about; absent where nobody said so (then all of them) and in older ones. */
      clusterIds: z.array(idSchema).optional(),
    })
    .nullable(),
  questions: z.array(
    z.strictObject({ id: idSchema, targetId: idSchema, text: textSchema, answered: z.boolean() }),
  ),
  notes: z.array(z.strictObject({ id: idSchema, text: textSchema })),
  /** Where everything lay on the board; absent in older ones. */
  board: frozenBoardSchema.optional(),
  /** SHA-256 of the RFC 8785 form of `hashedContent`, as 64 hexadecimal digits. */
  contentHash: contentHashSchema,
};

/** Version 1: without what the steps after the ambition make. */
const firstSchema = z.strictObject({
  schemaVersion: z.literal(1),
  ...commonShape,
  activities: z.array(z.strictObject(activityShape)),
});

/** The form in which goals snapshots are taken now. */
export const goalsSnapshotSchema = z.strictObject({
  schemaVersion: z.literal(2),
  ...commonShape,
  activities: z.array(
    z.strictObject({
      ...activityShape,
      /** What its owner said of it beside the ambition; null: nothing. */
      status: z.enum(ACTIVITY_STATUSES).nullable(),
      togetherWithId: idSchema.nullable(),
      tryFirst: z.boolean(),
    }),
  ),
  /** Of the last stance round whose reasons were shown; null while there is none. */
  stances: z
    .strictObject({
      /** The sentence that was judged, where the ambition was reworded since. */
      sentence: z.string().max(PAD_LENGTH).optional(),
      counts: z.array(z.strictObject({ stance: z.enum(STANCES), count: z.int().nonnegative() })),
      /** What must be different; a partner only where it wanted to be named. */
      reasons: z.array(
        z.strictObject({
          text: textSchema,
          partnerId: idSchema.nullable(),
          writtenBy: idSchema.optional(),
        }),
      ),
    })
    .nullable(),
  contributions: z.array(
    z.strictObject({
      id: idSchema,
      partnerId: idSchema,
      brings: textSchema,
      gains: textSchema,
      tags: z.array(z.enum(CONTRIBUTION_TAGS)),
      ...howItCameShape,
    }),
  ),
  assumptions: z.array(
    z.strictObject({
      id: idSchema,
      text: textSchema,
      targetId: idSchema.nullable(),
      state: z.enum(ASSUMPTION_STATES),
      testBy: textSchema.nullable(),
      testOn: timestampSchema.nullable(),
    }),
  ),
  tensions: z.array(
    z.strictObject({
      id: idSchema,
      targetId: idSchema.nullable(),
      positions: z.array(textSchema),
      state: z.enum(TENSION_STATES),
    }),
  ),
  agreements: z.array(
    z.strictObject({
      id: idSchema,
      kind: z.enum(AGREEMENT_KINDS),
      text: textSchema,
      responsibleId: idSchema.nullable(),
      hoursPerWeek: z.number().nullable(),
      hoursPaidBy: textSchema.nullable(),
      amount: z.number().nullable(),
      due: timestampSchema.nullable(),
      /** Whether the responsible partner has accepted it. */
      accepted: z.boolean(),
      /** Who accepted it for a partner without a device. */
      writtenBy: idSchema.optional(),
      needsFormal: z.boolean(),
      status: z.enum(AGREEMENT_STATUSES),
      /** Where it goes on from an earlier session; absent: its id stands for it. */
      lineageId: idSchema.optional(),
    }),
  ),
  missingParties: z.array(
    z.strictObject({
      id: idSchema,
      who: textSchema,
      sector: sectorSchema.nullable(),
      why: textSchema.nullable(),
      inviter: textSchema.nullable(),
      due: timestampSchema.nullable(),
    }),
  ),
  /** What each partner decided, once the decisions were shown. */
  decisions: z.array(
    z.strictObject({
      partnerId: idSchema,
      choice: z.enum(DECISIONS),
      condition: textSchema.nullable(),
      until: timestampSchema.nullable(),
      /** Who gave it for a partner without a device. */
      writtenBy: idSchema.optional(),
    }),
  ),
  /** The hard words in what is frozen here and those that were explained; absent in older snapshots. */
  glossary: z
    .array(z.strictObject({ word: nameSchema, plain: textSchema.nullable(), meaning: textSchema }))
    .optional(),
  /** Of the words that were marked as not understood, how often each was; absent in older snapshots. */
  wordCheck: z
    .strictObject({
      readers: z.int().nonnegative(),
      words: z.array(z.strictObject({ word: textSchema, count: z.int().positive() })),
    })
    .nullable()
    .optional(),
  /** What residents said and agreed to keep; absent in older snapshots. */
  quotes: z
    .array(z.strictObject({ id: idSchema, text: textSchema, saidBy: textSchema.nullable() }))
    .optional(),
  /** Images on the board, by the ids under which the session has them; absent where there are none, and in older snapshots. */
  images: z
    .array(z.strictObject({ id: idSchema, imageId: idSchema, alternativeText: textSchema }))
    .optional(),
  /** The gezamenlijke kaart by part, in lines; absent in older snapshots. */
  jointCard: z.record(z.enum(JOINT_CARD_PARTS), z.array(z.string())).optional(),
});
export type GoalsSnapshot = z.infer<typeof goalsSnapshotSchema>;

/** A goals snapshot of any version: the form in which one is stored, served and downloaded. */
export const storedSnapshotSchema = z.discriminatedUnion('schemaVersion', [
  firstSchema,
  goalsSnapshotSchema,
]);
export type StoredSnapshot = z.infer<typeof storedSnapshotSchema>;

/** A goals snapshot before its hash is known. */
export type GoalsSnapshotContent = Omit<GoalsSnapshot, 'contentHash'>;

/** What the hash is taken over: everything but the hash, in the version in which it was taken. */
export function hashedContent<Snapshot extends StoredSnapshot>(
  snapshot: Snapshot,
): Omit<Snapshot, 'contentHash'> {
  const { contentHash: _, ...content } = snapshot;
  return content;
}

/**
 * A snapshot of any version as one of now, to write a report of it. Its hash stays that of the
 * snapshot as it was taken.
 */
export function currentSnapshot(stored: StoredSnapshot): GoalsSnapshot {
  if (stored.schemaVersion === 2) return stored;
  return {
    ...stored,
    schemaVersion: 2,
    activities: stored.activities.map((activity) => ({
      ...activity,
      status: null,
      togetherWithId: null,
      tryFirst: false,
    })),
    stances: null,
    contributions: [],
    assumptions: [],
    tensions: [],
    agreements: [],
    missingParties: [],
    decisions: [],
  };
}
