import { laterTexts } from '../ui/later-texts.ts';

/** The texts of the list: who looks at the picture alone does not need them. */
export const useOutlineTexts = laterTexts({
  nl: async () => (await import('@ambitiebord/shared/i18n/nl/outline')).outline,
  en: async () => (await import('@ambitiebord/shared/i18n/en/outline')).outline,
});
