/**
 * Handing an identity over to another device, made by the server on a request over HTTP. The other
 * device gets a seat of its own: it takes part as the same participant, so everything shared follows, but
 * with an own document that is empty. What is private stays at the seat where it was written until whoever
 * wrote it brings it along or comes back.
 */

import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { groupBy } from '../domain/group-by.ts';
import { HANDOVERS_PER_PARTICIPANT } from '../domain/limits.ts';
import { BOARD, ownDocument } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { PartnerCard } from '../records/partner-card.ts';
import { recordOf, type BoardRecord } from '../records/registry.ts';
import { seatNow } from '../records/taking-part.ts';
import { joinedAnswers } from './share-cards.ts';
import type { Transaction } from './transaction.ts';

export interface Move {
  readonly participantId: string;
  /** The seat that the person has, as far as the caller knows; another one means that somebody was first. */
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Lets a person go on at a new seat, without what is private. */
export function takeOver(transaction: Transaction, move: Move): ErrorCode | undefined {
  return sitDown(transaction, move, { handedOverAt: move.now });
}

/** Lets a person go on at a seat of before, with what was written privately in between, at whatever seat. */
export function takeBack(transaction: Transaction, move: Move): ErrorCode | undefined {
  const refusal = sitDown(transaction, move, {});
  if (!refusal) gatherPrivate(transaction, move, otherSeats(transaction, move));
  return refusal;
}

/**
 * Brings what is private to where the person sits now, which is `to`: from the seat `from`, where the
 * person's own work is, and from every seat in between.
 */
export function bringPrivate(transaction: Transaction, move: Move): ErrorCode | undefined {
  const refusal = sitDown(transaction, { ...move, from: move.to }, {});
  if (!refusal) gatherPrivate(transaction, move, otherSeats(transaction, move));
  return refusal;
}

/**
 * Brings what was written at a seat in between, `from`, to where the person sits now, which is `to`, and
 * nothing else: the person's own work stays where it is. `not-now` when nothing is there (any more).
 */
export function bringBetween(transaction: Transaction, move: Move): ErrorCode | undefined {
  const person = recordOf(transaction.records(BOARD), 'participant', move.participantId);
  if (!person) return 'unknown-record';
  if (person.removedAt !== undefined) return 'removed';
  if (seatNow(person) !== move.to) return 'not-now';
  if (transaction.records(ownDocument(move.from)).size === 0) return 'not-now';
  gatherPrivate(transaction, move, [move.from]);
  return undefined;
}

function sitDown(
  transaction: Transaction,
  { participantId, from, to, now }: Move,
  since: { readonly handedOverAt?: number },
): ErrorCode | undefined {
  const person = recordOf(transaction.records(BOARD), 'participant', participantId);
  if (!person) return 'unknown-record';
  if (person.removedAt !== undefined) return 'removed';
  if (seatNow(person) !== from) return 'not-now';
  const { handedOverAt: _, seats = [person.id], ...rest } = person;
  if (!seats.includes(to) && seats.length > HANDOVERS_PER_PARTICIPANT) return 'full';
  const next = [...seats.filter((seat) => seat !== to), to];
  transaction.put(BOARD, { ...rest, ...since, seats: next, updatedAt: now });
  return undefined;
}

/** The seats of a person but the one at `to`, the first one first. */
function otherSeats(transaction: Transaction, { participantId, to }: Move): string[] {
  const person = recordOf(transaction.records(BOARD), 'participant', participantId);
  return (person?.seats ?? []).filter((seat) => seat !== to);
}

/** Moves all that is private at the seats `from` to the seat `to`. */
function gatherPrivate(transaction: Transaction, { to, now }: Move, from: readonly string[]): void {
  const target = ownDocument(to);
  const written = [...from.map(ownDocument), target].flatMap((document) =>
    [...transaction.records(document).values()].map((record) => ({ document, record })),
  );
  for (const [id, versions] of groupBy(written, ({ record }) => record.id)) {
    // From the oldest to the newest, so that what is joined reads in the order in which it was written.
    const [first, ...later] = versions
      .map(({ record }) => record)
      .toSorted((a, b) => a.updatedAt - b.updatedAt);
    if (!first) continue;
    transaction.put(
      target,
      later.reduce((older, newer) => merged(older, newer, now), first),
    );
    for (const { document } of versions) {
      if (document !== target) transaction.remove(document, id);
    }
  }
}

/** One record of two that were written at two seats: the newer one, but of a card all that was written. */
function merged(older: BoardRecord, newer: BoardRecord, now: number): BoardRecord {
  if (older.type !== 'partnerCard' || newer.type !== 'partnerCard') return newer;
  return mergedCard(older, newer, now);
}

function mergedCard(older: PartnerCard, newer: PartnerCard, now: number): PartnerCard {
  const card: PartnerCard = { ...older, ...newer, updatedAt: now };
  for (const field of CARD_FIELDS) {
    const text = joinedAnswers([older[field], newer[field]]);
    if (text !== undefined) card[field] = text;
  }
  // What only one of both would share stays private: sharing can be done later, and not be undone.
  card.sharedFields = CARD_FIELDS.filter(
    (field) =>
      shares(older, field) &&
      shares(newer, field) &&
      [older, newer].some((each) => each.sharedFields.includes(field)),
  );
  return card;
}

/** Whether nothing speaks against sharing this answer of a card. */
function shares(card: PartnerCard, field: CardField): boolean {
  return card.sharedFields.includes(field) || !card[field]?.trim();
}
