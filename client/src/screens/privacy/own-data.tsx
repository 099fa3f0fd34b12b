import { Download, UserX } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useArrival } from '../../steps/parts/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { fileName, saveFile } from '../../ui/files.ts';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { usePrivacyDialogTexts } from '../../roles/privacy-dialog-texts.ts';

interface OrganisationProps {
  /** Of this person, as far as it is known here. */
  readonly organisation: string | undefined;
}

/** What somebody can do with the own data: take it along, and have the own name removed. */
export function OwnData({ organisation }: OrganisationProps) {
  const texts = useMessages();
  const privacy = usePrivacyDialogTexts();
  const { sessionId, token, role, title } = useIdentity();
  const { busy, failure, run } = useTask();
  const hasName = role === 'partner' || role === 'facilitator';
  const takeAlong = async (): Promise<void> => {
    const data = await api.ownData(sessionId, token);
    const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
    saveFile(file, fileName(data.madeAt, title, privacy.exportFile, 'json'));
  };
  return (
    <section className="privacy-part">
      <h3>{privacy.ownTitle}</h3>
      <p>{privacy.exportLead}</p>
      <div className="form-actions">
        <Button icon={Download} busy={busy} onClick={() => run(takeAlong)}>
          {privacy.export}
        </Button>
      </div>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      {hasName && <EraseName organisation={organisation} />}
    </section>
  );
}

/** Says what happens, and asks once more. */
function EraseName({ organisation }: OrganisationProps) {
  const texts = useMessages();
  const { common } = texts;
  const privacy = usePrivacyDialogTexts();
  const { sessionId, token, role } = useIdentity();
  // What will stand in the place of the name; without a board nothing tells the organisation.
  const nameless =
    role === 'facilitator'
      ? texts.privacy.somebodyOfFacilitation
      : texts.privacy.somebodyOf(organisation ?? texts.privacy.yourOrganisation);
  const [state, setState] = useState<'offered' | 'asked' | 'cancelled' | 'erased'>('offered');
  const { busy, failure, run } = useTask();
  // The button that was pressed is gone, and what came for it must be in sight.
  const question = useArrival<HTMLDivElement>(state === 'asked', 'button:last-of-type');
  const offer = useArrival<HTMLDivElement>(state === 'cancelled', 'button');
  const done = useArrival<HTMLOutputElement>(state === 'erased');
  const erase = async (): Promise<void> => {
    await api.eraseName(sessionId, token);
    setState('erased');
  };
  if (state === 'erased') {
    return (
      <output ref={done} tabIndex={-1}>
        <Notice tone="good">{privacy.nameErased}</Notice>
      </output>
    );
  }
  if (state !== 'asked') {
    return (
      <div className="form-actions" ref={offer}>
        <Button icon={UserX} onClick={() => setState('asked')}>
          {privacy.eraseName}
        </Button>
      </div>
    );
  }
  return (
    <div className="privacy-part" ref={question}>
      <h4>{privacy.eraseNameTitle}</h4>
      <ul>
        <li>{privacy.eraseNameLead(nameless)}</li>
        <li>{privacy.eraseNameStays}</li>
        <li>{privacy.eraseNameSnapshots}</li>
        <li>{privacy.eraseNameForGood}</li>
      </ul>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      <div className="form-actions">
        <Button variant="danger" busy={busy} onClick={() => run(erase)}>
          {busy ? privacy.erasingName : privacy.eraseNameConfirm}
        </Button>
        <Button onClick={() => setState('cancelled')}>{common.cancel}</Button>
      </div>
    </div>
  );
}
