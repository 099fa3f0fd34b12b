import { dayOfMoment, daysLater, momentOfDay, showDay } from '@ambitiebord/shared/domain/days';
import type { Retention } from '@ambitiebord/shared/protocol/http';
import { useState, type SubmitEvent } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { usePrivacyDialogTexts } from '../../roles/privacy-dialog-texts.ts';

interface RetentionFormProps {
  readonly retention: Retention;
  readonly onChanged: (retention: Retention) => void;
}

/** Another day until which the board is kept, for a facilitator. */
export function RetentionForm({ retention, onChanged }: RetentionFormProps) {
  const texts = useMessages();
  const privacy = usePrivacyDialogTexts();
  const { language } = useLanguage();
  const { sessionId, token } = useIdentity();
  const [day, setDay] = useState(dayOfMoment(retention.retainUntil));
  const [wrong, setWrong] = useState(false);
  const [changed, setChanged] = useState(false);
  const { busy, failure, run } = useTask();

  // A day is its noon: the first one that is a day away, and the last one that is not too late.
  const [first] = useState(() => daysLater(Date.now(), 1.5));
  const last = daysLater(retention.latest, -0.5);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const moment = momentOfDay(day) ?? 0;
    const fits = moment >= first && moment <= last;
    setWrong(!fits);
    setChanged(false);
    if (!fits) return;
    run(async () => {
      onChanged(await api.setRetention(sessionId, moment, token));
      setChanged(true);
    });
  };
  return (
    <form className="privacy-part" onSubmit={save} noValidate>
      <div className="form-actions">
        <TextField
          type="date"
          label={privacy.changeLabel}
          hint={privacy.changeHint(showDay(last, language))}
          error={
            wrong
              ? privacy.changeWrong(showDay(first, language), showDay(last, language))
              : undefined
          }
          min={dayOfMoment(first)}
          max={dayOfMoment(last)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <Button type="submit" busy={busy}>
          {privacy.changeSave}
        </Button>
      </div>
      <div aria-live="polite">{changed && <Notice tone="good">{privacy.changed}</Notice>}</div>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </form>
  );
}
