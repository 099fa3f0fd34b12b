/** The reading round as people see it: who is when, who is now, and what that partner tells. */

import { FIRST_CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import type { PartnerCard } from '../records/partner-card.ts';
import { recordsOf, sessionOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { compareAge } from './ladders.ts';

/** Above so many partners each has less time, and tells only what has a star. */
const MANY_PARTNERS = 10;
const SECONDS_EACH = 45;
const SECONDS_EACH_OF_MANY = 30;

type Partner = RecordOf<'partner'>;

interface Turn {
  readonly partner: Partner;
  readonly state: 'now' | 'heard' | 'passed' | 'waiting';
}

export interface ReadingRound {
  /** Every partner at the table once, in order. */
  readonly turns: readonly Turn[];
  readonly now: Partner | undefined;
  /** Who comes after this one; undefined when that is nobody. */
  readonly next: Partner | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly endsAt: number | undefined;
  /** Whether each partner had a turn. */
  readonly isOver: boolean;
}

/** The partners that have people in the session, the oldest first. */
export function partnersAtTable(board: Records): Partner[] {
  const spokenFor = new Set(takingPart(board).map(({ partnerId }) => partnerId));
  return recordsOf(board, 'partner')
    .filter(({ id }) => spokenFor.has(id))
    .toSorted(compareAge);
}

/** Whether there are so many partners that turns are short. */
export function areMany(board: Records): boolean {
  return partnersAtTable(board).length > MANY_PARTNERS;
}

/** How many seconds each partner has. */
export function secondsEach(board: Records): number {
  return areMany(board) ? SECONDS_EACH_OF_MANY : SECONDS_EACH;
}

const waits = ({ state }: Turn): boolean => state === 'waiting';

/** The reading round, if the facilitator began one. Who joined after the draw comes last. */
export function readingRound(board: Records): ReadingRound | undefined {
  const reading = sessionOf(board)?.reading;
  if (!reading) return undefined;
  const partners = partnersAtTable(board);
  const place = new Map(reading.order.map((id, index) => [id, index]));
  // Who is not in the order stays behind it, in the order of coming: sorting keeps equals in place.
  const inOrder = partners.toSorted(
    (a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0,
  );
  const stateOf = ({ id }: Partner): Turn['state'] => {
    if (id === reading.partnerId) return 'now';
    if (reading.passed.includes(id)) return 'passed';
    return reading.heard.includes(id) ? 'heard' : 'waiting';
  };
  const turns = inOrder.map((partner) => ({ partner, state: stateOf(partner) }));
  const at = turns.findIndex(({ state }) => state === 'now');
  return {
    turns,
    now: turns[at]?.partner,
    next: (turns.slice(at + 1).find(waits) ?? turns.find(waits))?.partner,
    endsAt: at === -1 ? undefined : reading.endsAt,
    isOver: turns.every(({ state }) => state === 'heard' || state === 'passed'),
  };
}

/**
 * The answers of a shared card to tell aloud: all, or where turns are short those with a star, and
 * without any star the first question's.
 */
export function answersToTell(card: PartnerCard, short: boolean): readonly CardField[] {
  const shared = card.sharedFields.toSorted(
    (a, b) => Number(FIRST_CARD_FIELDS.includes(b)) - Number(FIRST_CARD_FIELDS.includes(a)),
  );
  if (!short) return shared;
  const starred = shared.filter((field) => card.starred?.includes(field));
  return starred.length > 0 ? starred : shared.slice(0, 1);
}
