/** How something came onto the board, where that was out of the ordinary: by another hand, or later. */

import type { CardField } from '../domain/card-fields.ts';
import {
  recordOf,
  recordsOf,
  sessionOf,
  type RecordOf,
  type Records,
} from '../records/registry.ts';
import { plannedSteps } from './agenda.ts';

/** What can be written on behalf of somebody. */
export type MarkedRecord = RecordOf<
  'partnerCard' | 'activity' | 'contribution' | 'decision' | 'agreement'
>;

export interface HowItCame {
  /** The participant who wrote it down for somebody else. */
  readonly writtenBy?: string | undefined;
  /** Whether it came when the group had gone on already. */
  readonly later?: true | undefined;
  /** Of a card that came in time: the answers that came later. */
  readonly laterFields?: readonly CardField[] | undefined;
}

/** How a card, an activity, a contribution, a decision or an acceptance came onto the board; empty when nothing is particular about it. */
export function howItCame(record: MarkedRecord, board: Records): HowItCame {
  const writtenBy = writerOf(record, board);
  const laterFields = record.type === 'partnerCard' ? record.laterFields : undefined;
  const later = record.type === 'partnerCard' ? record.later : isLate(record, board);
  return {
    ...(writtenBy === undefined ? {} : { writtenBy }),
    ...(later ? { later } : {}),
    ...(laterFields ? { laterFields } : {}),
  };
}

/** The words that are used; those of a language have them. */
interface Words {
  readonly howItCame: {
    readonly somebody: string;
    readonly later: string;
    laterAnswers(questions: string): string;
    writtenBy(name: string): string;
  };
  readonly domain: { readonly cardQuestions: Readonly<Record<CardField, string>> };
}

/** The same in words, for everybody to read; the name is that of who wrote it. */
export function howItCameWords(
  { writtenBy, later, laterFields = [] }: HowItCame,
  nameOf: (participantId: string) => string | undefined,
  { howItCame: words, domain }: Words,
): string[] {
  return [
    ...(writtenBy === undefined ? [] : [words.writtenBy(nameOf(writtenBy) ?? words.somebody)]),
    ...(later ? [words.later] : []),
    ...(laterFields.length > 0
      ? [words.laterAnswers(laterFields.map((field) => domain.cardQuestions[field]).join(' '))]
      : []),
  ];
}

/** In a pair it is usual that the other one types; a facilitator or a schrijfmaatje is named. */
function writerOf(record: MarkedRecord, board: Records): string | undefined {
  if (record.type === 'partnerCard' || record.type === 'decision' || record.type === 'agreement') {
    return record.writtenBy;
  }
  const { authorId, partnerId } = record;
  const author = recordOf(board, 'participant', authorId);
  if (!author || partnerId === undefined || author.partnerId === partnerId) return undefined;
  if (author.role === 'facilitator') return authorId;
  const writesFor = recordsOf(board, 'participant').some(
    (person) => person.partnerId === partnerId && person.writtenBy === authorId,
  );
  return writesFor ? authorId : undefined;
}

/** Of an activity: whether the group had gone on already, to a step after that in which activities are made. */
function isLate(record: MarkedRecord, board: Records): true | undefined {
  if (record.type !== 'activity') return undefined;
  const session = sessionOf(board);
  if (!session) return undefined;
  const order = plannedSteps(session).map(({ step }) => step);
  const after = order.includes('why') ? order.slice(order.indexOf('why') + 1) : [];
  const opened = after
    .filter((step) => step !== 'break')
    .flatMap((step) => session.visits?.[step]?.openedAt ?? []);
  return record.createdAt > Math.min(...opened) ? true : undefined;
}
