import type { EntryMessages } from '@ambitiebord/shared/i18n/entry';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';

/** Why somebody could not come in. A session that is not there any more is told as what it is. */
export function joinFailure(texts: EntryMessages, failure: unknown): string {
  const { ended, endedLead } = texts.join;
  return codeOfFailure(failure) === 'not-found'
    ? `${ended} ${endedLead}`
    : errorText(texts, failure);
}
