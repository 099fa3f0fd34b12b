/** All record types, and what can be said of any of them. */

import { z } from 'zod';
import { equalJson, type Json } from '../domain/json.ts';
import { activity } from './activity.ts';
import { addition } from './addition.ts';
import { agreement } from './agreement.ts';
import { answer } from './answer.ts';
import { assumption } from './assumption.ts';
import { contribution } from './contribution.ts';
import { decision } from './decision.ts';
import { missingParty } from './missing-party.ts';
import { round } from './round.ts';
import { tension } from './tension.ts';
import { term } from './term.ts';
import { quote } from './quote.ts';
import { wordCheck } from './word-check.ts';
import { wordMarks } from './word-marks.ts';
import { ambition } from './ambition.ts';
import { cluster } from './cluster.ts';
import { goal } from './goal.ts';
import { goalsSnapshot } from './goals-snapshot.ts';
import { jointCard } from './joint-card.ts';
import { note } from './note.ts';
import { pair } from './pair.ts';
import { participant } from './participant.ts';
import { partner } from './partner.ts';
import { partnerCard } from './partner-card.ts';
import { question } from './question.ts';
import { session } from './session.ts';
import { whyStep } from './why-step.ts';
import { text } from './text.ts';
import { frame } from './frame.ts';
import { connector } from './connector.ts';
import { drawing } from './drawing.ts';
import { image } from './image.ts';

export const RECORD_TYPES = {
  session,
  participant,
  partner,
  partnerCard,
  activity,
  whyStep,
  goal,
  cluster,
  ambition,
  question,
  note,
  goalsSnapshot,
  round,
  answer,
  decision,
  contribution,
  agreement,
  missingParty,
  assumption,
  tension,
  addition,
  term,
  wordCheck,
  wordMarks,
  quote,
  jointCard,
  pair,
  text,
  frame,
  connector,
  drawing,
  image,
} as const;

export type RecordType = keyof typeof RECORD_TYPES;

export const recordSchema = z.discriminatedUnion('type', [
  session.schema,
  participant.schema,
  partner.schema,
  partnerCard.schema,
  activity.schema,
  whyStep.schema,
  goal.schema,
  cluster.schema,
  ambition.schema,
  question.schema,
  note.schema,
  goalsSnapshot.schema,
  round.schema,
  answer.schema,
  decision.schema,
  contribution.schema,
  agreement.schema,
  missingParty.schema,
  assumption.schema,
  tension.schema,
  addition.schema,
  term.schema,
  wordCheck.schema,
  wordMarks.schema,
  quote.schema,
  jointCard.schema,
  pair.schema,
  text.schema,
  frame.schema,
  connector.schema,
  drawing.schema,
  image.schema,
]);
export type BoardRecord = z.infer<typeof recordSchema>;

/** The record type with this name, as in `RecordOf<'goal'>`. */
export type RecordOf<Type extends RecordType> = Extract<BoardRecord, { type: Type }>;

/** The records of one document by id. */
export type Records = ReadonlyMap<string, BoardRecord>;

/** Of maps that change no more: their records by type, as far as somebody has asked. */
const settled = new WeakMap<Records, Map<RecordType, readonly BoardRecord[]>>();

/**
 * Says that a map changes no more, and returns it: then `recordsOf` looks through it once for each type, and not each
 * time that one of the many parts of a page asks.
 */
export function settle(records: Records): Records {
  if (!settled.has(records)) settled.set(records, new Map());
  return records;
}

/** The records of one type, in no particular order; a list of one's own. */
export function recordsOf<Type extends RecordType>(records: Records, type: Type): RecordOf<Type>[] {
  const known = settled.get(records);
  const found = known?.get(type) ?? lookThrough(records, type);
  known?.set(type, found);
  return [...found] as RecordOf<Type>[];
}

function lookThrough(records: Records, type: RecordType): readonly BoardRecord[] {
  const found: BoardRecord[] = [];
  for (const record of records.values()) if (record.type === type) found.push(record);
  return found;
}

/** The record with this id if it is of this type. */
export function recordOf<Type extends RecordType>(
  records: Records,
  type: Type,
  id: string | undefined,
): RecordOf<Type> | undefined {
  const record = id === undefined ? undefined : records.get(id);
  return record?.type === type ? (record as RecordOf<Type>) : undefined;
}

/** The session record of a board; every board has one. */
export function sessionOf(board: Records): RecordOf<'session'> | undefined {
  for (const record of board.values()) if (record.type === 'session') return record;
  return undefined;
}

/** Whether two records are equal but for the moment of their last change. */
export function equalButForTime(a: BoardRecord, b: BoardRecord): boolean {
  return equalJson(
    { ...a, updatedAt: 0 } as unknown as Json,
    { ...b, updatedAt: 0 } as unknown as Json,
  );
}
