import { normaliseCode, RETURN_CODE_PATTERN } from '@ambitiebord/shared/domain/codes';
import { useState, type SubmitEvent } from 'react';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { useEntryMessages } from './language.tsx';
import './return-code-form.css';

interface ReturnCodeFormProps {
  /** Why the last code did not do. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  /** What the button says. */
  readonly label: string;
  /** Gets a code that is whole, as it is written: without spaces and dashes, in capitals. */
  readonly onCode: (returnCode: string) => void;
}

/** Asks for the personal return code. */
export function ReturnCodeForm({ problem, busy, label, onCode }: ReturnCodeFormProps) {
  const { join } = useEntryMessages();
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const enter = (event: SubmitEvent): void => {
    event.preventDefault();
    const returnCode = normaliseCode(typed);
    const complete = RETURN_CODE_PATTERN.test(returnCode);
    setIncomplete(!complete);
    if (complete) onCode(returnCode);
  };
  return (
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
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
