/** The texts of the page about privacy. */

import { laterTexts } from '../../ui/later-texts.ts';

export const usePrivacyPageTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/privacy-page')).privacyPage,
  en: async () => (await import('@ambitiebord/shared/i18n/en/privacy-page')).privacyPage,
});
