import { normaliseCode, RETURN_CODE_PATTERN } from '@ambitiebord/shared/domain/codes';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { useState, type SubmitEvent } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
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
      {asking && <ReturnCodeForm onClose={() => setAsking(false)} />}
    </section>
  );
}

function ReturnCodeForm({ onClose }: { readonly onClose: () => void }) {
  const texts = useMessages();
  const { join, people } = texts;
  const identity = useIdentity();
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { busy, failure, run } = useTask();
  const problem = failure === undefined ? undefined : errorText(texts, failure);
  const enter = (event: SubmitEvent): void => {
    event.preventDefault();
    const returnCode = normaliseCode(typed);
    const complete = RETURN_CODE_PATTERN.test(returnCode);
    setIncomplete(!complete);
    if (!complete) return;
    run(async () => {
      const { sessionId, title } = identity;
      const joined = await api.join(sessionId, { key: returnCode });
      identities.save({ sessionId, title, returnCode, ...joined });
      location.reload();
    });
  };
  return (
    <Dialog title={people.typeReturnCode} onClose={onClose}>
      <form className="form" onSubmit={enter} noValidate>
        <TextField
          label={join.returnCodeLabel}
          hint={join.returnCodeHint}
          error={incomplete ? join.returnCodeIncomplete : problem}
          className="return-code-field"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary" busy={busy}>
            {people.bringHere}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
