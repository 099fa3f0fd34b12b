/** The texts about what is kept of a session and of a person: they come with the dialog that shows them. */

import { laterTexts } from '../ui/later-texts.ts';

export const usePrivacyDialogTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/privacy-dialog')).privacyDialog,
  en: async () => (await import('@ambitiebord/shared/i18n/en/privacy-dialog')).privacyDialog,
});
