import { showDay } from '@ambitiebord/shared/domain/days';
import type { Retention } from '@ambitiebord/shared/protocol/http';
import { useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { PRIVACY_PATH } from '../../ui/addresses.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { DeleteSession } from './delete-session.tsx';
import { OwnData } from './own-data.tsx';
import { RetentionForm } from './retention-form.tsx';
import { usePrivacyDialogTexts } from '../../roles/privacy-dialog-texts.ts';
import './privacy.css';

interface PrivacyDialogProps {
  /** Of this person, as far as it is known here. */
  readonly organisation: string | undefined;
  readonly onClose: () => void;
  /** After a facilitator deleted the session with all its snapshots. */
  readonly onDeleted: () => void;
}

/** How long a session is kept, and what somebody can do about it and about the own data. */
export function PrivacyDialog({ organisation, onClose, onDeleted }: PrivacyDialogProps) {
  const texts = useMessages();
  const { common } = texts;
  const privacy = usePrivacyDialogTexts();
  const { sessionId, token, role } = useIdentity();
  const [retention, setRetention] = useState<Retention>();
  const { failure, run } = useTask();
  useEffect(
    () => run(async () => setRetention(await api.retention(sessionId, token))),
    [sessionId, token, run],
  );
  return (
    <Dialog title={texts.privacy.menu} onClose={onClose}>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      {!retention && failure === undefined && <p aria-busy>{common.loading}</p>}
      {retention && (
        <section className="privacy-part">
          <h3>{privacy.keptTitle}</h3>
          <Dates retention={retention} />
          {role === 'facilitator' && !retention.ended && (
            <RetentionForm retention={retention} onChanged={setRetention} />
          )}
        </section>
      )}
      <OwnData organisation={organisation} />
      <p>
        <a href={PRIVACY_PATH} target="_blank" rel="noreferrer">
          {privacy.more} <span className="visually-hidden">({common.opensInNewTab})</span>
        </a>
      </p>
      {retention && role === 'facilitator' && (
        <DeleteSession retention={retention} onDeleted={onDeleted} />
      )}
    </Dialog>
  );
}

function Dates({ retention }: { readonly retention: Retention }) {
  const privacy = usePrivacyDialogTexts();
  const { language } = useLanguage();
  const { retainUntil, ended, snapshots } = retention;
  const day = (moment: number): string => showDay(moment, language);
  return (
    <ul>
      <li>{ended ? privacy.boardErased : privacy.keptUntil(day(retainUntil))}</li>
      {snapshots.length === 0 && <li>{privacy.noSnapshots}</li>}
      {snapshots.map((snapshot) => (
        <li key={snapshot.id}>
          {privacy.snapshotUntil(day(snapshot.takenAt), day(snapshot.retainUntil))}
        </li>
      ))}
    </ul>
  );
}
