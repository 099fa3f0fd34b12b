import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { CardsMessages } from '@ambitiebord/shared/i18n/nl/cards';
import { sessionOf, type Records } from '@ambitiebord/shared/records/registry';

/** In a reading round one partner tells, and the others are asked to listen. */
export function askedInReading(
  board: Records,
  { role, partnerId }: Actor,
  { reading: text }: CardsMessages,
): string | undefined {
  const { step, reading } = sessionOf(board) ?? {};
  const telling = step === 'reveal' ? reading?.partnerId : undefined;
  if (telling === undefined || role === 'facilitator') return undefined;
  return telling === partnerId ? text.tell : text.task;
}
