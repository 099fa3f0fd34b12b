import { normaliseCode, RETURN_CODE_PATTERN } from '@ambitiebord/shared/domain/codes';
import type { CodeAnswer } from '@ambitiebord/shared/protocol/http';
import { useState, type SubmitEvent } from 'react';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useEntryMessages } from '../../ui/language.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { outside } from '../outside.ts';
import { joinFailure } from './join-failure.ts';

interface ReturnFormProps {
  readonly session: Pick<CodeAnswer, 'sessionId' | 'title'>;
  /** What happens when the code was right; otherwise the session opens. */
  readonly onEntered?: () => void;
}

/** Coming back on another device, with the personal return code. */
export function ReturnForm({ session, onEntered }: ReturnFormProps) {
  const texts = useEntryMessages();
  const { join } = texts;
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { busy, failure, run } = useTask();
  const problem = failure === undefined ? undefined : joinFailure(texts, failure);

  const enter = (event: SubmitEvent): void => {
    event.preventDefault();
    const returnCode = normaliseCode(typed);
    const complete = RETURN_CODE_PATTERN.test(returnCode);
    setIncomplete(!complete);
    if (!complete) return;
    run(async () => {
      const { api, identities } = await outside();
      const { sessionId, title } = session;
      const joined = await api.join(sessionId, { key: returnCode });
      // A code that was handed out works once; nobody comes back with it.
      const kept = joined.handedOver ? {} : { returnCode };
      identities.save({ sessionId, title, ...kept, ...joined });
      if (onEntered) onEntered();
      else navigate(sessionPath(sessionId), 'replace');
    });
  };

  return (
    <form className="form" onSubmit={enter} noValidate>
      <p>{join.returnLead}</p>
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
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {join.returnEnter}
        </Button>
      </div>
    </form>
  );
}
