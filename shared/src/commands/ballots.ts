/** The answers of a round as long as they are secret: each lies in the own documents of who gave it. */

import { ANSWERS_PER } from '../domain/round-kinds.ts';
import { BOARD, ownDocument, parseDocumentName } from '../protocol/documents.ts';
import { answerIdOf, type Answer } from '../records/answer.ts';
import { takingPart } from '../records/taking-part.ts';
import { recordOf } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import type { Actor } from '../domain/roles.ts';
import type { Transaction } from './transaction.ts';

/** Everybody who sees and may replace this person's answer: the person, or all of the same partner. */
export function sharersOf(transaction: Transaction, round: Round, actor: Actor): string[] {
  if (ANSWERS_PER[round.kind] === 'participant' || actor.partnerId === undefined) {
    return [actor.participantId];
  }
  return takingPart(transaction.records(BOARD))
    .filter(({ partnerId }) => partnerId === actor.partnerId)
    .map(({ id }) => id);
}

/** The answers that count: of everybody, or of each partner the last one. */
export function ballotsOf(transaction: Transaction, round: Round): Answer[] {
  const counted = new Map<string, Answer>();
  for (const document of ownDocuments(transaction)) {
    const ballot = recordOf(transaction.records(document), 'answer', answerIdOf(round.id));
    if (!ballot) continue;
    const perPartner = ANSWERS_PER[round.kind] === 'partner';
    const voter = (perPartner ? ballot.partnerId : undefined) ?? ballot.participantId;
    const other = counted.get(voter);
    if (!other || other.updatedAt < ballot.updatedAt) counted.set(voter, ballot);
  }
  return [...counted.values()];
}

/** Takes all answers of a round out of the documents of those who gave them. */
export function removeBallots(transaction: Transaction, round: Round): void {
  for (const document of ownDocuments(transaction)) {
    transaction.remove(document, answerIdOf(round.id));
  }
}

/** Puts an answer where its sharers see it. */
export function putBallot(
  transaction: Transaction,
  sharers: readonly string[],
  ballot: Answer,
): void {
  for (const participantId of sharers) {
    const document = ownDocument(participantId);
    const earlier = transaction.records(document).get(ballot.id);
    transaction.put(document, { ...ballot, createdAt: earlier?.createdAt ?? ballot.createdAt });
  }
}

/** The own documents of everybody who has one. */
export function ownDocuments(transaction: Transaction): string[] {
  return [...transaction.documents()].filter((name) => parseDocumentName(name)?.kind === 'own');
}
