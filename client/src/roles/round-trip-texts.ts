/** The texts about earlier moments, files of whole sessions and comparing. */

import { laterTexts } from '../ui/later-texts.ts';

export const useRoundTripTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/round-trip')).roundTrip,
  en: async () => (await import('@ambitiebord/shared/i18n/en/round-trip')).roundTrip,
});
