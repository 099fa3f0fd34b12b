import { NAME_LENGTH, TEXT_LENGTH, TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import { TEMPLATES, type Template } from '@ambitiebord/shared/domain/steps';
import { Suspense, useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { CreateSession } from '@ambitiebord/shared/protocol/http';
import type { SessionTemplate } from '@ambitiebord/shared/protocol/session-template';
import { api, identities } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { keepNotes } from '../../roles/own-notes.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage, useEntryMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';

const OwnTemplate = onDemand(async () => (await import('./own-template.tsx')).OwnTemplate);

const StartFromFile = onDemand(async () => (await import('./start-from-file.tsx')).StartFromFile);

/** What a facilitator says of a new session. */
export function NewSessionForm() {
  const texts = useEntryMessages();
  const { start, domain } = texts;
  const { language } = useLanguage();
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [area, setArea] = useState('');
  const [template, setTemplate] = useState<Template | 'own'>('kickoff');
  const [own, setOwn] = useState<SessionTemplate>();
  const [createKey, setCreateKey] = useState('');
  const [missing, setMissing] = useState(false);
  const [keyAsked, setKeyAsked] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const { busy, failure, run } = useTask();

  // The form was opened a moment ago, to write in it.
  useEffect(() => titleField.current?.focus(), []);

  const create = async (): Promise<void> => {
    const key = createKey.trim();
    const created = await api.createSession({
      title: title.trim(),
      question: question.trim(),
      ...(area.trim() === '' ? {} : { area: area.trim() }),
      ...(template === 'own' ? programme(own) : { template }),
      language,
      ...(key === '' ? {} : { createKey: key }),
    });
    const { sessionId, facilitatorKey } = created;
    const joined = await api.join(sessionId, { key: facilitatorKey });
    identities.save({ sessionId, title: title.trim(), ...joined });
    if (template === 'own' && own) keepNotes(sessionId, own.notes);
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
    <>
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
            setTemplate(TEMPLATES.find((each) => each === target.value) ?? 'own')
          }
        >
          {TEMPLATES.map((each) => (
            <option key={each} value={each}>
              {domain.templates[each]}
            </option>
          ))}
          <option value="own">{start.ownTemplate}</option>
        </Select>
        {template === 'own' && <OwnTemplate chosen={own} onChoose={setOwn} waiting={null} />}
        <Disclosure label={start.more}>
          <TextField
            label={start.areaLabel}
            hint={start.areaHint}
            optional
            value={area}
            maxLength={NAME_LENGTH}
            onChange={({ target }) => setArea(target.value)}
          />
        </Disclosure>
        {keyAsked && <CreateKeyField value={createKey} onChange={setCreateKey} />}
        {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
        <div className="form-actions">
          <Button type="submit" variant="primary" size="large" busy={busy}>
            {start.create}
          </Button>
        </div>
      </form>
      <Suspense fallback={null}>
        <StartFromFile createKey={createKey} onKeyNeeded={() => setKeyAsked(true)} waiting={null} />
      </Suspense>
    </>
  );
}

/** What a programme of one's own says of a new session; without one yet it is the usual one. */
function programme(own: SessionTemplate | undefined): Pick<CreateSession, 'plan' | 'cardFields'> {
  return own ? { plan: own.plan, cardFields: [...own.cardFields] } : {};
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
