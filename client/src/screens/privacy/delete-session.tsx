import type { Retention } from '@ambitiebord/shared/protocol/http';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { usePrivacyDialogTexts } from '../../roles/privacy-dialog-texts.ts';

interface DeleteSessionProps {
  readonly retention: Retention;
  readonly onDeleted: () => void;
}

/** Deleting the session: says what goes, and asks once more. */
export function DeleteSession({ retention, onDeleted }: DeleteSessionProps) {
  const texts = useMessages();
  const { common } = texts;
  const privacy = usePrivacyDialogTexts();
  const { sessionId, token } = useIdentity();
  const { ended, snapshots } = retention;
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useTask();
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and what it asks must be in sight.
  useEffect(() => {
    if (asked) cancel.current?.focus();
  }, [asked]);
  const deleteAll = async (): Promise<void> => {
    await api.deleteSession(sessionId, token);
    onDeleted();
  };
  return (
    <section className="privacy-part privacy-delete">
      <h3>{privacy.deleteTitle}</h3>
      {asked ? (
        <>
          <p>{privacy.deleteSure}</p>
          <ul>
            {!ended && <li>{privacy.deleteBoard}</li>}
            {!ended && <li>{privacy.deletePrivate}</li>}
            <li>{privacy.deletePeople}</li>
            {snapshots.length > 0 && <li>{privacy.deleteSnapshots(snapshots.length)}</li>}
          </ul>
          <p>{privacy.deleteForGood}</p>
          {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
          <div className="form-actions">
            <Button variant="danger" busy={busy} onClick={() => run(deleteAll)}>
              {busy ? privacy.deleting : privacy.deleteConfirm}
            </Button>
            <Button ref={cancel} onClick={() => setAsked(false)}>
              {common.cancel}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{privacy.deleteLead}</p>
          <div className="form-actions">
            <Button onClick={() => setAsked(true)}>{privacy.delete}</Button>
          </div>
        </>
      )}
    </section>
  );
}
