import { TITLE_LENGTH, TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { TEMPLATES, type Template } from '@ambitiebord/shared/domain/steps';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage, useEntryMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { outside } from '../outside.ts';

/** The way in for a facilitator: a button that becomes a form. */
export function NewSession() {
  const { start } = useEntryMessages();
  const [open, setOpen] = useState(false);
  return (
    <section className="panel new-session" aria-labelledby="new-session">
      <div>
        <h2 id="new-session">{start.newSession}</h2>
        <p>{start.newSessionLead}</p>
      </div>
      {open ? (
        <NewSessionForm />
      ) : (
        <Button icon={Plus} className="new-session-open" onClick={() => setOpen(true)}>
          {start.newSession}
        </Button>
      )}
    </section>
  );
}

function NewSessionForm() {
  const texts = useEntryMessages();
  const { start, domain } = texts;
  const { language } = useLanguage();
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [template, setTemplate] = useState<Template>('kickoff');
  const [createKey, setCreateKey] = useState('');
  const [missing, setMissing] = useState(false);
  const [keyAsked, setKeyAsked] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const { busy, failure, run } = useTask();

  // The form was opened a moment ago, to write in it.
  useEffect(() => titleField.current?.focus(), []);

  const create = async (): Promise<void> => {
    const { api, identities } = await outside();
    const key = createKey.trim();
    const created = await api.createSession({
      title: title.trim(),
      question: question.trim(),
      template,
      language,
      ...(key === '' ? {} : { createKey: key }),
    });
    const { sessionId, facilitatorKey } = created;
    const joined = await api.join(sessionId, { key: facilitatorKey });
    identities.save({ sessionId, title: title.trim(), ...joined });
    navigate(sessionPath(sessionId));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(title.trim() === '');
    if (title.trim() === '') {
      titleField.current?.focus();
      return;
    }
    run(async () => {
      try {
        await create();
      } catch (error) {
        if (codeOfFailure(error) === 'create-key-needed') setKeyAsked(true);
        throw error;
      }
    });
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        ref={titleField}
        label={start.titleLabel}
        hint={start.titleHint}
        error={missing ? start.titleMissing : undefined}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        maxLength={TITLE_LENGTH}
      />
      <TextArea
        label={start.questionLabel}
        hint={start.questionHint}
        optional
        rows={2}
        value={question}
        onChange={({ target }) => setQuestion(target.value)}
        maxLength={TEXT_LENGTH}
      />
      <Select
        label={start.templateLabel}
        value={template}
        onChange={({ target }) =>
          setTemplate(TEMPLATES.find((each) => each === target.value) ?? 'kickoff')
        }
      >
        {TEMPLATES.map((each) => (
          <option key={each} value={each}>
            {domain.templates[each]}
          </option>
        ))}
      </Select>
      {keyAsked && <CreateKeyField value={createKey} onChange={setCreateKey} />}
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      <div className="form-actions">
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {start.create}
        </Button>
      </div>
    </form>
  );
}

interface CreateKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Comes when the server asks for the key, and then it is the field to write in. */
function CreateKeyField({ value, onChange }: CreateKeyFieldProps) {
  const { start } = useEntryMessages();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      ref={field}
      label={start.createKeyLabel}
      type="password"
      autoComplete="off"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
