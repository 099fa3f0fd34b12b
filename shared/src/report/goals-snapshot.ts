/**
 * The goals snapshot: the frozen content of a session, and how it is made. It is built from the board
 * alone, so what was never shared cannot be in it, whoever asks for it.
 */

import { z } from 'zod';
import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { groupBy } from '../domain/group-by.ts';
import { PAD_LENGTH } from '../domain/limits.ts';
import { ROLES } from '../domain/roles.ts';
import { agendaOf, STEPS, type Step } from '../domain/steps.ts';
import { goal as goalRecord } from '../records/goal.ts';
import type { PartnerCard } from '../records/partner-card.ts';
import { sectorSchema } from '../records/partner.ts';
import { idSchema, nameSchema, textSchema, timestampSchema } from '../records/record.ts';
import {
  recordsOf,
  sessionOf,
  type RecordOf,
  type Records,
  type RecordType,
} from '../records/registry.ts';
import { languageSchema, session, templateSchema, type Session } from '../records/session.ts';
import { clusters } from '../views/clusters.ts';
import { compareAge, ladders } from '../views/ladders.ts';

/** The phases of a partnership in the HAN toolbox. A kickoff belongs to the second. */
const PHASES = ['verkennen', 'vormgeven', 'verdiepen', 'verankeren'] as const;

const contentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema,
  sessionId: idSchema,
  /** Milliseconds since 1970 UTC. */
  takenAt: timestampSchema,
  title: session.schema.shape.title,
  question: session.schema.shape.question,
  language: languageSchema,
  template: templateSchema,
  phase: z.enum(PHASES),
  /** See `skippedStepsOf`. */
  skippedSteps: z.array(z.enum(STEPS)),
  participants: z.array(
    z.strictObject({
      id: idSchema,
      displayName: nameSchema,
      role: z.enum(ROLES),
      /** Null for who speaks for no partner. */
      partnerId: idSchema.nullable(),
    }),
  ),
  partners: z.array(
    z.strictObject({ id: idSchema, key: idSchema, name: nameSchema, sector: sectorSchema }),
  ),
  cards: z.array(
    z.strictObject({
      id: idSchema,
      participantId: idSchema,
      partnerId: idSchema.nullable(),
      /** The shared answers by question; a question without an answer is absent. */
      answers: z.partialRecord(z.enum(CARD_FIELDS), textSchema),
    }),
  ),
  activities: z.array(
    z.strictObject({
      id: idSchema,
      text: textSchema,
      partnerId: idSchema.nullable(),
      existing: z.boolean(),
      goalId: idSchema.nullable(),
      /** The rungs of the ladder, from the activity to the goal. */
      whys: z.array(z.strictObject({ question: textSchema, answer: textSchema })),
    }),
  ),
  goals: z.array(
    z.strictObject({
      id: idSchema,
      text: textSchema,
      forWhom: textSchema.nullable(),
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
  ambition: z.strictObject({ text: z.string().max(PAD_LENGTH) }).nullable(),
  questions: z.array(
    z.strictObject({ id: idSchema, targetId: idSchema, text: textSchema, answered: z.boolean() }),
  ),
  notes: z.array(z.strictObject({ id: idSchema, text: textSchema })),
});

/** A goals snapshot before its hash is known. */
export type GoalsSnapshotContent = z.infer<typeof contentSchema>;

/** The form in which a goals snapshot is stored, served and downloaded. */
export const goalsSnapshotSchema = contentSchema.extend({
  /** SHA-256 of the RFC 8785 form of `hashedContent`, as 64 hexadecimal digits. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type GoalsSnapshot = z.infer<typeof goalsSnapshotSchema>;

export interface SnapshotSource {
  /** The records of the board document, and of no other. */
  readonly board: Records;
  readonly snapshotId: string;
  /** Milliseconds since 1970 UTC. */
  readonly takenAt: number;
  /** The text that stands in the pad of a record now. */
  readonly padText: (recordId: string) => string;
}

/**
 * Freezes a board. Everything stands in a fixed order (oldest first, or its own order where it has
 * one), so that the same board gives the same content.
 * @throws Error for a board without a session record, which no session has.
 */
export function buildGoalsSnapshot(source: SnapshotSource): GoalsSnapshotContent {
  const { board, snapshotId, takenAt } = source;
  const running = sessionOf(board);
  if (!running) throw new Error('a board must have a session record');
  return {
    schemaVersion: 1,
    id: snapshotId,
    sessionId: running.id,
    takenAt,
    title: running.title,
    question: running.question,
    language: running.language,
    template: running.template,
    phase: 'vormgeven',
    skippedSteps: skippedStepsOf(running),
    participants: oldestFirst(board, 'participant').map(({ id, displayName, role, partnerId }) => ({
      id,
      displayName,
      role,
      partnerId: partnerId ?? null,
    })),
    partners: oldestFirst(board, 'partner').map(({ id, key, name, sector }) => ({
      id,
      key,
      name,
      sector,
    })),
    cards: oldestFirst(board, 'partnerCard').map((card) => ({
      id: card.id,
      participantId: card.participantId,
      partnerId: card.partnerId ?? null,
      answers: sharedAnswers(card),
    })),
    activities: ladders(board).map(({ activity, steps }) => ({
      id: activity.id,
      text: activity.text,
      partnerId: activity.partnerId ?? null,
      existing: activity.existing,
      goalId: activity.goalId ?? null,
      whys: steps.map(({ question, answer }) => ({ question, answer })),
    })),
    goals: goalsOf(board),
    clusters: clusters(board).map(({ cluster, goals }) => ({
      id: cluster.id,
      title: cluster.title,
      lineageId: cluster.lineageId,
      goalIds: goals.map(({ id }) => id),
    })),
    ambition: ambitionOf(source, running),
    questions: oldestFirst(board, 'question').map(({ id, targetId, text, answered }) => ({
      id,
      targetId,
      text,
      answered,
    })),
    notes: oldestFirst(board, 'note').map(({ id, text }) => ({ id, text })),
  };
}

/** What the hash is taken over: everything but the hash. */
export function hashedContent(snapshot: GoalsSnapshot): GoalsSnapshotContent {
  const { contentHash: _, ...content } = snapshot;
  return content;
}

function oldestFirst<Type extends RecordType>(board: Records, type: Type): RecordOf<Type>[] {
  return recordsOf(board, type).toSorted(compareAge);
}

/**
 * The steps that the agenda plans, that were never opened and that come before the furthest opened
 * one: those the group passed over. Steps after that one were not reached, which is something else,
 * and a step with no minutes was never planned.
 */
function skippedStepsOf({ template, openedSteps }: Session): Step[] {
  const furthest = Math.max(...openedSteps.map((step) => STEPS.indexOf(step)));
  return agendaOf(template)
    .filter(({ step, minutes }) => {
      return minutes > 0 && STEPS.indexOf(step) < furthest && !openedSteps.includes(step);
    })
    .map(({ step }) => step);
}

function sharedAnswers(card: PartnerCard): Partial<Record<CardField, string>> {
  const shared: Partial<Record<CardField, string>> = {};
  for (const field of CARD_FIELDS) {
    const answer = card[field];
    if (answer?.trim() && card.sharedFields.includes(field)) shared[field] = answer;
  }
  return shared;
}

function goalsOf(board: Records): GoalsSnapshotContent['goals'] {
  const activities = groupBy(
    ladders(board).map(({ activity }) => activity),
    ({ goalId }) => goalId,
  );
  return oldestFirst(board, 'goal').map((goal) => ({
    id: goal.id,
    text: goal.text,
    forWhom: goal.forWhom ?? null,
    stopTest: goal.stopTest,
    confirmed: goal.confirmed,
    clusterId: goal.clusterId ?? null,
    lineageId: goal.lineageId,
    activityIds: (activities.get(goal.id) ?? []).map(({ id }) => id),
  }));
}

/** While the pad is open it is the truth; afterwards the record is. */
function ambitionOf(
  { board, padText }: SnapshotSource,
  { step }: Session,
): GoalsSnapshotContent['ambition'] {
  const record = oldestFirst(board, 'ambition')[0];
  if (!record) return null;
  const text = step === 'ambition' ? padText(record.id) : record.text;
  return text.trim() === '' ? null : { text };
}
