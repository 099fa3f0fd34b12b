/** The texts of the page with boards. */

import { laterTexts } from '../../ui/later-texts.ts';

export const useBoardsTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/boards')).boards,
  en: async () => (await import('@ambitiebord/shared/i18n/en/boards')).boards,
});
