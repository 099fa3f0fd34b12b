/** Example answers that help to begin, and do not say for the group what the session is to find. */

import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';

/** What a session is about for which the usual examples are its own case. */
const OWN_CASE = /dement|alzheimer|geheugen|memory|mantelzorg|informal care/iu;

/** Whether the usual examples would give away what this session is about. */
export function isAboutOwnCase({
  title,
  question,
}: Pick<RecordOf<'session'>, 'title' | 'question'>): boolean {
  return OWN_CASE.test(title) || OWN_CASE.test(question);
}

/** The example answer to a question, for this session. */
export function useCardExample(field: CardField): string {
  const { cards, domain } = useMessages();
  const elsewhere = useSessionState(({ board }) => {
    const session = sessionOf(board);
    return session !== undefined && isAboutOwnCase(session);
  });
  return (elsewhere ? cards.examplesFromElsewhere : domain.cardExamples)[field];
}
