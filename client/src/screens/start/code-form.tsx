import { CODE_PATTERN, normaliseCode } from '@ambitiebord/shared/domain/codes';
import { ArrowRight } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { joinPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useEntryMessages } from '../../ui/language.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';

/** The field for the room code; it takes small letters, spaces, dashes and a pasted link. */
export function CodeForm() {
  const texts = useEntryMessages();
  const { start } = texts;
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { busy, failure, run } = useTask();
  const problem = failure === undefined ? undefined : errorText(texts, failure);

  const enter = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = normaliseCode(typed);
    setIncomplete(!CODE_PATTERN.test(code));
    if (!CODE_PATTERN.test(code)) {
      field.current?.focus();
      return;
    }
    run(async () => {
      await api.lookUpCode(code);
      navigate(joinPath(code));
    });
  };

  return (
    <form className="code-form" onSubmit={enter} noValidate>
      <TextField
        ref={field}
        label={start.codeLabel}
        hint={start.codeHint}
        error={incomplete ? start.codeIncomplete : problem}
        className="code-field"
        value={typed}
        onChange={({ target }) => {
          setIncomplete(false);
          setTyped(target.value.includes('/') ? normaliseCode(target.value) : target.value);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" variant="primary" size="large" icon={ArrowRight} busy={busy}>
        {start.enter}
      </Button>
    </form>
  );
}
