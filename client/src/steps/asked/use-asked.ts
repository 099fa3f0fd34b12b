import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { askedIn } from './asked-now.ts';
import { situationOf } from './situation.ts';

/** What is asked of who looks at this page, in one sentence; undefined before there is a session to look at. */
export function useAsked(): string | undefined {
  const { language } = useLanguage();
  const messages = useMessages();
  return useSessionState(({ board, own, me }) => {
    const situation = situationOf(board, own, me);
    return situation && askedIn(situation, messages, language);
  });
}
