/** The questions of the own card. The first is HAN's partnerschapskaart; the others are ours. */

export const CARD_FIELDS = [
  'satisfiedWhen',
  'forWhom',
  'interest',
  'noticeBy',
  'expectation',
  'need',
  'ourCore',
  'wantToBe',
  'weAdd',
  'conditions',
  'values',
  'reason',
  'assumedImage',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** Asked of everybody, and shared at the reveal unless the author keeps an answer private. */
export const FIRST_CARD_FIELDS: readonly CardField[] = CARD_FIELDS.slice(0, 3);

/** What is asked of everybody, in order: the first questions, and those that the facilitator adds. */
export function askedFields(added: readonly CardField[] = []): readonly CardField[] {
  return [...FIRST_CARD_FIELDS, ...added];
}
