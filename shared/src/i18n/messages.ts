/** Every text that people read, by language and by area. The Dutch files say which texts there are. */

import type { Language } from '../records/session.ts';
import { canvas as canvasEnglish } from './en/canvas.ts';
import { common as commonEnglish } from './en/common.ts';
import { display as displayEnglish } from './en/display.ts';
import { domain as domainEnglish } from './en/domain.ts';
import { errors as errorsEnglish } from './en/errors.ts';
import { facilitator as facilitatorEnglish } from './en/facilitator.ts';
import { join as joinEnglish } from './en/join.ts';
import { report as reportEnglish } from './en/report.ts';
import { session as sessionEnglish } from './en/session.ts';
import { snapshot as snapshotEnglish } from './en/snapshot.ts';
import { start as startEnglish } from './en/start.ts';
import { steps as stepsEnglish } from './en/steps.ts';
import { canvas } from './nl/canvas.ts';
import { common } from './nl/common.ts';
import { display } from './nl/display.ts';
import { domain } from './nl/domain.ts';
import { errors } from './nl/errors.ts';
import { facilitator } from './nl/facilitator.ts';
import { join } from './nl/join.ts';
import { report } from './nl/report.ts';
import { session } from './nl/session.ts';
import { snapshot } from './nl/snapshot.ts';
import { start } from './nl/start.ts';
import { steps } from './nl/steps.ts';

const DUTCH = {
  canvas,
  common,
  display,
  domain,
  errors,
  facilitator,
  join,
  report,
  session,
  snapshot,
  start,
  steps,
};

/** The texts of one language; equal keys in each language, by type. */
export type Messages = typeof DUTCH;

const ENGLISH: Messages = {
  canvas: canvasEnglish,
  common: commonEnglish,
  display: displayEnglish,
  domain: domainEnglish,
  errors: errorsEnglish,
  facilitator: facilitatorEnglish,
  join: joinEnglish,
  report: reportEnglish,
  session: sessionEnglish,
  snapshot: snapshotEnglish,
  start: startEnglish,
  steps: stepsEnglish,
};

const MESSAGES: Readonly<Record<Language, Messages>> = { nl: DUTCH, en: ENGLISH };

/** All texts in a language. */
export function messages(language: Language): Messages {
  return MESSAGES[language];
}
