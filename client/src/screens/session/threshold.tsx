import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages } from '../../ui/language.tsx';
import { MessagePage } from '../message-page.tsx';
import type { useEntrance } from './use-entrance.ts';

/** What somebody sees who is not in the session: on the way in, unknown, or refused. */
export function Threshold({ opening, failure, retry }: ReturnType<typeof useEntrance>) {
  const texts = useEntryMessages();
  const { common, join } = texts;
  if (opening) {
    return (
      <p className="loading" aria-busy>
        {join.opening}
      </p>
    );
  }
  if (failure === undefined)
    return <MessagePage title={join.noIdentity} lead={join.noIdentityLead} />;
  if (codeOfFailure(failure) === 'not-found') {
    return <MessagePage title={join.ended} lead={join.endedLead} />;
  }
  return (
    <MessagePage title={errorText(texts, failure)}>
      <Button variant="primary" onClick={retry}>
        {common.tryAgain}
      </Button>
    </MessagePage>
  );
}
