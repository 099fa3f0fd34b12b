import type { HandoverChoice } from '@ambitiebord/shared/protocol/http';
import { useState } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import type { Identity } from '../../session/identities.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { MessagePage } from '../message-page.tsx';
import { forgetHere } from './forget-here.ts';
import { KeptHere } from './removed.tsx';

/** What the device shows that was left: the person goes on elsewhere, and decides about what is private. */
export function HandedOver({ identity }: { readonly identity: Identity }) {
  const texts = useMessages();
  const { people, session } = texts;
  const { busy, failure, run } = useTask();
  const [brought, setBrought] = useState(false);
  const settle = (choice: HandoverChoice): void =>
    run(async () => {
      await api.settleHandover(identity.sessionId, identity.token, choice);
      if (choice === 'bring') setBrought(true);
      else location.reload();
    });
  // A device that took the identity over itself has nothing to decide when its owner is back.
  const decides = identity.handedOver !== true && !brought;
  return (
    <MessagePage
      title={people.elsewhereTitle}
      lead={brought ? people.brought : people.elsewhereLead}
      detail={
        <>
          {decides && <Notice>{people.elsewhereWarning}</Notice>}
          {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
          <KeptHere identity={identity} />
        </>
      }
    >
      {decides && (
        <>
          <Button variant="primary" busy={busy} onClick={() => settle('bring')}>
            {people.bring}
          </Button>
          <Button busy={busy} onClick={() => settle('back')}>
            {people.comeBack}
          </Button>
        </>
      )}
      <Button onClick={() => forgetHere(identity)}>{session.clear}</Button>
    </MessagePage>
  );
}
