/** Every text that people read, in every language. A page that needs one language imports that alone. */

import type { Language } from '../records/session.ts';
import { dutch, type Messages } from './dutch.ts';
import { report as englishReport } from './en/report.ts';
import { english } from './english.ts';
import { report as dutchReport, type ReportMessages } from './nl/report.ts';

/** The texts of the pages, and those of the report of a goals snapshot, which no page brings along. */
export type AllMessages = Messages & { readonly report: ReportMessages };

const MESSAGES: Readonly<Record<Language, AllMessages>> = {
  nl: { ...dutch, report: dutchReport },
  en: { ...english, report: englishReport },
};

/** All texts in a language. */
export function messages(language: Language): AllMessages {
  return MESSAGES[language];
}
