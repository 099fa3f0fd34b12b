import { showDay } from '@ambitiebord/shared/domain/days';
import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { CodeAnswer } from '@ambitiebord/shared/protocol/http';
import { ArrowRight, ShieldCheck } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { PRIVACY_PATH, sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useEntryMessages, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import {
  chosenPartner,
  focusFirstError,
  NO_PARTNER,
  PartnerFields,
} from '../../ui/partner-fields.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { joinFailure } from './join-failure.ts';

/** Name and organisation: all that is asked. */
export function JoinForm({
  code,
  session,
}: {
  readonly code: string;
  readonly session: CodeAnswer;
}) {
  const texts = useEntryMessages();
  const { common, join } = texts;
  const { language } = useLanguage();
  const { partners } = session;
  const [displayName, setDisplayName] = useState('');
  const [draft, setDraft] = useState(NO_PARTNER);
  const [checked, setChecked] = useState(false);
  const { busy, failure, run } = useTask();

  const partner = chosenPartner(draft, partners);
  const enter = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    const name = displayName.trim();
    if (name === '' || !partner) {
      focusFirstError(event.currentTarget);
      return;
    }
    run(async () => {
      const { sessionId, title } = session;
      const joined = await api.join(sessionId, { code, displayName: name, partner });
      identities.save({ sessionId, title, ...joined });
      navigate(sessionPath(sessionId), 'replace');
    });
  };
  return (
    <form className="form" onSubmit={enter} noValidate>
      <TextField
        label={join.nameLabel}
        hint={join.nameHint}
        error={checked && displayName.trim() === '' ? join.nameMissing : undefined}
        value={displayName}
        onChange={({ target }) => setDisplayName(target.value)}
        maxLength={NAME_LENGTH}
        autoComplete="given-name"
      />
      <PartnerFields
        partners={partners}
        draft={draft}
        onChange={setDraft}
        checked={checked}
        texts={join}
        autoComplete="organization"
      />
      {failure !== undefined && <Notice tone="problem">{joinFailure(texts, failure)}</Notice>}
      <p className="join-privacy">
        <ShieldCheck className="icon" aria-hidden />
        <span>
          {join.privacy} {join.keptUntil(showDay(session.retainUntil, language))}{' '}
          <a href={PRIVACY_PATH} target="_blank" rel="noreferrer">
            {common.privacyMore} <span className="visually-hidden">({common.opensInNewTab})</span>
          </a>
        </span>
      </p>
      <div className="form-actions">
        <Button type="submit" variant="primary" size="large" icon={ArrowRight} busy={busy}>
          {join.enter}
        </Button>
      </div>
    </form>
  );
}
