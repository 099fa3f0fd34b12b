import type { TrustMessages } from '@ambitiebord/shared/i18n/nl/trust';
import { TRUST } from '@ambitiebord/shared/i18n/trust';
import { useLanguage } from './language.tsx';

/** The texts about versions, sign-offs and read links, in the language of the page. */
export function useTrustWords(): TrustMessages {
  return TRUST[useLanguage().language];
}
