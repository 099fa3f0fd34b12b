import { recordOf } from '@ambitiebord/shared/records/registry';
import { useState } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ReturnCodeForm } from '../../ui/return-code-form.tsx';
import { useTask } from '../../ui/use-task.ts';

/** Tells who goes on here what came along and what did not, as long as that is so. */
export function TakenOverBar() {
  const { people } = useMessages();
  const person = useSessionState(({ board, me }) =>
    recordOf(board, 'participant', me.participantId),
  );
  const [closed, setClosed] = useState(false);
  const [asking, setAsking] = useState(false);
  if (person?.handedOverAt === undefined || closed) return null;
  return (
    <section className="keep-code" aria-label={people.takenOver(person.displayName)}>
      <p>
        <strong>{people.takenOver(person.displayName)}</strong> {people.takenOverLead}
      </p>
      <Button onClick={() => setAsking(true)}>{people.typeReturnCode}</Button>
      <Button variant="quiet" onClick={() => setClosed(true)}>
        {people.takenOverClose}
      </Button>
      {asking && <ComeBack onClose={() => setAsking(false)} />}
    </section>
  );
}

/** With the own code everything private comes along too. */
function ComeBack({ onClose }: { readonly onClose: () => void }) {
  const texts = useMessages();
  const { people } = texts;
  const identity = useIdentity();
  const { busy, failure, run } = useTask();
  const problem = failure === undefined ? undefined : errorText(texts, failure);
  const enter = (returnCode: string): void =>
    run(async () => {
      const { sessionId, title } = identity;
      const joined = await api.join(sessionId, { key: returnCode });
      identities.save({ sessionId, title, returnCode, ...joined });
      location.reload();
    });
  return (
    <Dialog title={people.typeReturnCode} onClose={onClose}>
      <ReturnCodeForm problem={problem} busy={busy} label={people.bringHere} onCode={enter} />
    </Dialog>
  );
}
