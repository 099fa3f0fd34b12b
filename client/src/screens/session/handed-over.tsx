import type { HandoverChoice } from '@ambitiebord/shared/protocol/http';
import { useState } from 'react';
import { api } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
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
      try {
        await api.settleHandover(identity.sessionId, identity.token, choice);
      } catch (error) {
        // What was written here is with its owner already, so there is nothing more to choose.
        if (choice === 'back' || codeOfFailure(error) !== 'not-now') throw error;
      }
      if (choice === 'bring') setBrought(true);
      else location.reload();
    });
  // A device that took the identity over itself brings what was written on it, and no more: it is not the owner's.
  const isOwner = identity.handedOver !== true;
  const lead = isOwner ? people.elsewhereLead : people.betweenLead;
  return (
    <MessagePage
      title={people.elsewhereTitle}
      lead={brought ? people.brought : lead}
      detail={
        <>
          {isOwner && !brought && <Notice>{people.elsewhereWarning}</Notice>}
          {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
          <KeptHere identity={identity} />
        </>
      }
    >
      {!brought && (
        <Button variant="primary" busy={busy} onClick={() => settle('bring')}>
          {isOwner ? people.bring : people.bringBetween}
        </Button>
      )}
      {isOwner && !brought && (
        <Button busy={busy} onClick={() => settle('back')}>
          {people.comeBack}
        </Button>
      )}
      <Button onClick={() => forgetHere(identity)}>{session.clear}</Button>
    </MessagePage>
  );
}
