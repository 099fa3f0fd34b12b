/** The answers of a round as long as they are secret: each lies in the own documents of who gave it. */

import { ANSWERS_PER, type RoundKind, type RoundStatus } from '../domain/round-kinds.ts';
import { BOARD, ownDocument, ownDocumentOf, parseDocumentName } from '../protocol/documents.ts';
import { answerIdOf, type Answer, type AnswerValue } from '../records/answer.ts';
import { isAsked, writersOf } from '../policy/speaks-for.ts';
import { seatNow, takingPart } from '../records/taking-part.ts';
import { recordsOf, type RecordOf } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import type { Actor } from '../domain/roles.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { CommandContext } from './command.ts';
import { recordLimit } from './record-limit.ts';
import type { Transaction } from './transaction.ts';

/** The own documents of all who see and may replace this person's answer: the person, or all of the same partner. */
function sharersOf(
  transaction: Transaction,
  round: Round,
  actor: Actor,
  forPartnerId: string | undefined,
): string[] {
  const people = takingPart(transaction.records(BOARD));
  if (forPartnerId !== undefined) {
    const writers = writersOf(transaction.records(BOARD), forPartnerId);
    return people.filter(({ id }) => writers.includes(id)).map(documentOf);
  }
  if (ANSWERS_PER[round.kind] === 'participant' || actor.partnerId === undefined) {
    return [ownDocumentOf(actor)];
  }
  return people.filter(({ partnerId }) => partnerId === actor.partnerId).map(documentOf);
}

const documentOf = (person: RecordOf<'participant'>): string => ownDocument(seatNow(person));

/** Every answer to a round that lies in a document: the own one, and those given for others. */
function answersIn(transaction: Transaction, document: string, round: Round): Answer[] {
  return recordsOf(transaction.records(document), 'answer').filter(
    ({ roundId }) => roundId === round.id,
  );
}

/** The answers that count: of everybody, or of each partner the last one. */
export function ballotsOf(transaction: Transaction, round: Round): Answer[] {
  const counted = new Map<string, Answer>();
  for (const document of ownDocuments(transaction)) {
    for (const ballot of answersIn(transaction, document, round)) {
      const perPartner = ANSWERS_PER[round.kind] === 'partner';
      const voter = (perPartner ? ballot.partnerId : undefined) ?? ballot.participantId;
      const other = counted.get(voter);
      if (!other || other.updatedAt < ballot.updatedAt) counted.set(voter, ballot);
    }
  }
  return [...counted.values()];
}

/** Whether the answers to a round have all been counted, so that nobody needs them any more. */
export function isCounted(kind: RoundKind, status: RoundStatus): boolean {
  // The reasons of a stance stay with those who wrote them until they are asked for.
  return status === 'explained' || (status === 'revealed' && kind !== 'stance');
}

/** Takes all answers of a round out of the documents of those who gave them. */
export function removeBallots(transaction: Transaction, round: Round): void {
  for (const document of ownDocuments(transaction)) {
    for (const { id } of answersIn(transaction, document, round)) transaction.remove(document, id);
  }
}

/**
 * Takes somebody's answer to a round, in place of an earlier one; or says why not. `forPartnerId`: given for
 * that partner by somebody who speaks for it.
 */
export function castBallot(
  transaction: Transaction,
  round: Round,
  value: AnswerValue,
  { actor, now }: CommandContext,
  forPartnerId?: string,
): ErrorCode | undefined {
  if (round.status !== 'open') return 'not-now';
  if (!fits(value, round)) return 'invalid';
  const partnerId = forPartnerId ?? actor.partnerId;
  if (!isAsked(transaction.records(BOARD), round.kind, partnerId)) return 'not-now';
  const own = ownDocumentOf(actor);
  const id = answerIdOf(round.id, forPartnerId);
  const records = transaction.records(own);
  if (!records.has(id) && records.size >= recordLimit(own)) return 'full';
  putBallot(transaction, sharersOf(transaction, round, actor, forPartnerId), {
    type: 'answer',
    id,
    createdAt: now,
    updatedAt: now,
    authorId: actor.participantId,
    roundId: round.id,
    participantId: actor.participantId,
    ...(partnerId === undefined ? {} : { partnerId }),
    value,
  });
  const answered = ballotsOf(transaction, round).length;
  // A change of mind is nobody's business: the board only hears of it when the count changes.
  if (answered !== round.answered) {
    transaction.put(BOARD, { ...round, answered, updatedAt: now });
  }
  return undefined;
}

/** Whether this can be an answer to this round. */
function fits(value: AnswerValue, round: Round): boolean {
  if (value.kind !== round.kind) return false;
  if (value.kind !== 'dots') return true;
  const options = new Set(round.options?.map(({ id }) => id));
  return (
    value.optionIds.length <= (round.budget ?? 0) && value.optionIds.every((id) => options.has(id))
  );
}

/**
 * Puts an answer where its sharers see it. A colleague whose document is full does not see it, and keeps nobody
 * from answering.
 */
function putBallot(transaction: Transaction, sharers: readonly string[], ballot: Answer): void {
  for (const document of sharers) {
    const records = transaction.records(document);
    const earlier = records.get(ballot.id);
    if (!earlier && records.size >= recordLimit(document)) continue;
    transaction.put(document, { ...ballot, createdAt: earlier?.createdAt ?? ballot.createdAt });
  }
}

/** The own documents of everybody who has one. */
export function ownDocuments(transaction: Transaction): string[] {
  return [...transaction.documents()].filter((name) => parseDocumentName(name)?.kind === 'own');
}
