import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { CardsMessages } from '@ambitiebord/shared/i18n/nl/cards';
import { sessionOf, type Records } from '@ambitiebord/shared/records/registry';

/** To listen is what is asked of who is not telling in a reading round. */
export function askedInReading(
  board: Records,
  { role, partnerId }: Actor,
  { reading: text }: CardsMessages,
): string | undefined {
  const { step, reading } = sessionOf(board) ?? {};
  const telling = step === 'reveal' ? reading?.partnerId : undefined;
  if (telling === undefined || telling === partnerId || role === 'facilitator') return undefined;
  return text.task;
}
