/** The texts of the script. */

import { laterTexts } from '../../ui/later-texts.ts';

export const useScriptTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/script')).script,
  en: async () => (await import('@ambitiebord/shared/i18n/en/script')).script,
});
