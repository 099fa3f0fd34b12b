/** How answers of a private card come onto the board: by the reveal, or later by their author. */

import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import { cardSlot } from '../domain/board-regions.ts';
import { startOfText } from '../domain/cut-text.ts';
import { TEXT_LENGTH } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import type { PartnerCard } from '../records/partner-card.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

/** One answer of several that were written to the same question; undefined when none was. */
export function joinedAnswers(texts: readonly (string | undefined)[]): string | undefined {
  const written = texts.filter((text) => text?.trim());
  if (written.length === 0) return undefined;
  return startOfText([...new Set(written)].join('\n'), TEXT_LENGTH);
}

/**
 * Moves the named answers of a private card, which lies in this document, to the record with the same id on the board. An answer
 * that is empty or not named stays where it is. `later`: whether the reveal was before. Returns how many
 * answers were moved.
 */
export function moveAnswers(
  transaction: Transaction,
  document: string,
  card: PartnerCard,
  fields: readonly CardField[],
  { now, later }: { readonly now: number; readonly later: boolean },
): number {
  const moving = CARD_FIELDS.filter((field) => fields.includes(field) && card[field]?.trim());
  const board = transaction.records(BOARD);
  const shared = recordOf(board, 'partnerCard', card.id);
  const left: PartnerCard = { ...card, status: 'shared', updatedAt: now };
  for (const field of moving) delete left[field];

  if (moving.length > 0) {
    const base: PartnerCard = shared ?? {
      type: 'partnerCard',
      id: card.id,
      createdAt: card.createdAt,
      updatedAt: now,
      authorId: card.authorId,
      participantId: card.participantId,
      ...(card.partnerId === undefined ? {} : { partnerId: card.partnerId }),
      ...(card.writtenBy === undefined ? {} : { writtenBy: card.writtenBy }),
      ...(later ? { later } : {}),
      status: 'shared',
      sharedFields: [],
      position: cardSlot(recordsOf(board, 'partnerCard').length),
    };
    // Who was handed over may have written the same answer at two seats: none of both gets lost.
    const textOf = (field: CardField): string | undefined =>
      later ? card[field] : joinedAnswers([shared?.[field], card[field]]);
    const answers = Object.fromEntries(moving.map((field) => [field, textOf(field)]));
    const sharedFields = CARD_FIELDS.filter(
      (field) => base.sharedFields.includes(field) || moving.includes(field),
    );
    const afterwards = later && shared !== undefined && base.later === undefined ? moving : [];
    const late = new Set([...(base.laterFields ?? []), ...afterwards]);
    const laterFields = CARD_FIELDS.filter((field) => late.has(field));
    // A star says that something was written there: that of a private answer stays private.
    const starred = sharedFields.filter((field) =>
      (moving.includes(field) ? card : base).starred?.includes(field),
    );
    transaction.put(BOARD, {
      ...base,
      ...answers,
      sharedFields,
      ...(laterFields.length > 0 ? { laterFields } : {}),
      ...(starred.length > 0 || base.starred ? { starred } : {}),
      updatedAt: now,
    });
  }
  transaction.put(document, left);
  return moving.length;
}
