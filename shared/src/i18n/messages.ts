/** Every text that people read, in every language. A page that needs one language imports that alone. */

import type { Language } from '../records/session.ts';
import { dutch, type Messages } from './dutch.ts';
import { english } from './english.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { nl: dutch, en: english };

/** All texts in a language. */
export function messages(language: Language): Messages {
  return MESSAGES[language];
}
