/**
 * How a goals snapshot is made. It is built from the board alone, so what was never shared cannot be in
 * it, whoever asks for it.
 */

import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { groupBy } from '../domain/group-by.ts';
import { messages } from '../i18n/messages.ts';
import { JOINT_CARD_PARTS, type JointCardPart } from '../records/joint-card.ts';
import type { PartnerCard } from '../records/partner-card.ts';
import { recordsOf, sessionOf, type RecordOf, type Records } from '../records/registry.ts';
import type { Language } from '../records/session.ts';
import { skippedSteps } from '../views/agenda.ts';
import { clusters } from '../views/clusters.ts';
import { howItCame } from '../views/how-it-came.ts';
import { jointCardOf } from '../views/joint-card.ts';
import { ladders } from '../views/ladders.ts';
import { ambitionText } from '../views/ambition-text.ts';
import { afterTheAmbition } from './after-the-ambition.ts';
import { freezeBoard } from './frozen-board.ts';
import { inPlainWords } from './in-plain-words.ts';
import { oldestFirst } from './oldest-first.ts';
import type { GoalsSnapshotContent } from './snapshot-schema.ts';

export interface SnapshotSource {
  /** The records of the board document, and of no other. */
  readonly board: Records;
  readonly snapshotId: string;
  /** Milliseconds since 1970 UTC. */
  readonly takenAt: number;
  /** Until when it is kept, likewise. */
  readonly retainUntil: number;
  /** The text that stands in the pad of a record now. */
  readonly padText: (recordId: string) => string;
}

/**
 * Freezes a board. Everything stands in a fixed order (oldest first, or its own order where it has
 * one), so that the same board gives the same content.
 * @throws Error for a board without a session record, which no session has.
 */
export function buildGoalsSnapshot(source: SnapshotSource): GoalsSnapshotContent {
  const { board, snapshotId, takenAt, retainUntil } = source;
  const running = sessionOf(board);
  if (!running) throw new Error('a board must have a session record');
  const frozen: GoalsSnapshotContent = {
    schemaVersion: 2,
    id: snapshotId,
    sessionId: running.id,
    takenAt,
    retainUntil,
    ...(running.previousSnapshotId === undefined
      ? {}
      : { previousSnapshotId: running.previousSnapshotId }),
    title: running.title,
    question: running.question,
    ...(running.area === undefined ? {} : { area: running.area }),
    language: running.language,
    template: running.template,
    phase: 'vormgeven',
    skippedSteps: skippedSteps(running),
    ...(running.plan?.titles === undefined ? {} : { stepTitles: running.plan.titles }),
    participants: participantsOf(board).map(frozenPerson),
    partners: oldestFirst(board, 'partner').map(frozenPartner),
    cards: oldestFirst(board, 'partnerCard').map((card) => {
      const { id, participantId, partnerId = null } = card;
      const frozenCard = { id, participantId, partnerId, answers: sharedAnswers(card) };
      return Object.assign(frozenCard, howItCame(card, board));
    }),
    activities: activitiesOf(board),
    goals: goalsOf(board),
    clusters: clusters(board).map(({ cluster, goals }) => ({
      id: cluster.id,
      title: cluster.title,
      lineageId: cluster.lineageId,
      goalIds: goals.map(({ id }) => id),
    })),
    ambition: ambitionOf(source),
    questions: oldestFirst(board, 'question').map(({ id, targetId, text, answered }) => ({
      id,
      targetId,
      text,
      answered,
    })),
    notes: oldestFirst(board, 'note').map(({ id, text }) => ({ id, text })),
    ...imagesOf(board),
    ...afterTheAmbition(board, ambitionOf(source)?.text),
    jointCard: jointCardLines(source, running.language),
    board: freezeBoard(board),
  };
  return { ...frozen, ...inPlainWords(board, frozen) };
}

/** What stands on the gezamenlijke kaart, in the language of the session. */
function jointCardLines(
  source: SnapshotSource,
  language: Language,
): NonNullable<GoalsSnapshotContent['jointCard']> {
  const { agreements, jointCard } = messages(language);
  const words = { language, kinds: agreements.kinds, missing: jointCard.missing };
  const texts = jointCardOf(source.board, ambitionOf(source)?.text ?? '', words);
  const linesOf = (part: JointCardPart) => [part, [...texts[part].lines]] as const;
  return Object.fromEntries(JOINT_CARD_PARTS.map(linesOf)) as Record<JointCardPart, string[]>;
}

function frozenPerson(
  person: RecordOf<'participant'>,
): GoalsSnapshotContent['participants'][number] {
  const { id, displayName, role, partnerId = null, spokesperson } = person;
  const frozen = { id, displayName, role, partnerId };
  return spokesperson ? Object.assign(frozen, { spokesperson }) : frozen;
}

/** What nobody said of an organisation is not there, as in older snapshots. */
function frozenPartner(partner: RecordOf<'partner'>): GoalsSnapshotContent['partners'][number] {
  const { id, key, name, sector, coreGroup, mandate, present } = partner;
  return Object.assign(
    { id, key, name, sector },
    coreGroup && { coreGroup },
    mandate && { mandate },
    present === false && { present },
  );
}

/** The images on the board; their bytes stay with the session as long as the snapshot is kept. */
function imagesOf(board: Records): Pick<GoalsSnapshotContent, 'images'> {
  const images = oldestFirst(board, 'image').map(({ id, imageId, alternativeText }) => ({
    id,
    imageId,
    alternativeText,
  }));
  return images.length === 0 ? {} : { images };
}

function sharedAnswers(card: PartnerCard): Partial<Record<CardField, string>> {
  const shared: Partial<Record<CardField, string>> = {};
  for (const field of CARD_FIELDS) {
    const answer = card[field];
    if (answer?.trim() && card.sharedFields.includes(field)) shared[field] = answer;
  }
  return shared;
}

function activitiesOf(board: Records): GoalsSnapshotContent['activities'] {
  return ladders(board).map(({ activity, steps }) => {
    const frozen = {
      id: activity.id,
      text: activity.text,
      partnerId: activity.partnerId ?? null,
      existing: activity.existing,
      goalId: activity.goalId ?? null,
      whys: steps.map(({ question, answer }) => ({ question, answer })),
      status: activity.status ?? null,
      togetherWithId: activity.togetherWithId ?? null,
      tryFirst: activity.tryFirst ?? false,
    };
    return Object.assign(frozen, howItCame(activity, board));
  });
}

function goalsOf(board: Records): GoalsSnapshotContent['goals'] {
  const activities = groupBy(
    ladders(board).map(({ activity }) => activity),
    ({ goalId }) => goalId,
  );
  return oldestFirst(board, 'goal').map((goal) => {
    const frozen = {
      id: goal.id,
      text: goal.text,
      forWhom: goal.forWhom ?? null,
      stopTest: goal.stopTest,
      confirmed: goal.confirmed,
      clusterId: goal.clusterId ?? null,
      lineageId: goal.lineageId,
      activityIds: (activities.get(goal.id) ?? []).map(({ id }) => id),
    };
    const { experienceSign } = goal;
    return experienceSign?.trim() ? Object.assign(frozen, { experienceSign }) : frozen;
  });
}

function ambitionOf({ board, padText }: SnapshotSource): GoalsSnapshotContent['ambition'] {
  const record = oldestFirst(board, 'ambition')[0];
  if (!record) return null;
  const text = ambitionText(record, board, padText);
  if (text.trim() === '') return null;
  const { clusterIds } = record;
  return clusterIds === undefined ? { text } : { text, clusterIds: [...clusterIds] };
}

/** Who takes part, and who was taken out but has or wrote a card on the board, which needs the name. */
function participantsOf(board: Records): RecordOf<'participant'>[] {
  const authors = new Set(
    recordsOf(board, 'partnerCard').flatMap(({ participantId, writtenBy }) => [
      participantId,
      writtenBy,
    ]),
  );
  return oldestFirst(board, 'participant').filter(
    ({ id, removedAt }) => removedAt === undefined || authors.has(id),
  );
}
