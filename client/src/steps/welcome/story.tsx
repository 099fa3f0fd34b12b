import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { MonitorUp, Timer, Trash2 } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { changeOf, create, remove, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useMay } from '../parts/use-may.ts';
import './story.css';

const TWO_MINUTES_S = 120;

/** A resident tells why it matters; one sentence of it stays, in the report only by consent. */
export function Story() {
  const { story: words } = useMessages().closing;
  const { send } = useSession();
  const quotes = useSessionState(({ board }) => recordsOf(board, 'quote').toSorted(compareAge));
  const steers = useSessionState(({ me }) => me.role === 'facilitator');
  return (
    <section className="story" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {steers && (
        <>
          <p className="step-hint">{words.hint}</p>
          <Button
            icon={Timer}
            onClick={() =>
              send({
                type: 'setTimer',
                timer: { action: 'start', seconds: TWO_MINUTES_S, clock: 'story' },
              })
            }
          >
            {words.startTimer}
          </Button>
        </>
      )}
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} />
      ))}
      {steers && <AddQuote />}
    </section>
  );
}

const Quote = memo(function Quote({ quote }: { readonly quote: RecordOf<'quote'> }) {
  const { story: words } = useMessages().closing;
  const { send } = useSession();
  const { announce } = useToast();
  const { text, saidBy, mayKeep } = quote;
  const mayChange = useMay(update(quote, { mayKeep: !mayKeep }));
  return (
    <figure className="story-quote">
      <blockquote>{text}</blockquote>
      {saidBy?.trim() && <figcaption>{saidBy}</figcaption>}
      {mayChange ? (
        <>
          <Consent
            checked={mayKeep}
            onChange={(agreed) => send(changeOf(update(quote, { mayKeep: agreed })))}
          />
          <Button
            variant="quiet"
            icon={Trash2}
            onClick={() => {
              send(changeOf(remove(quote)));
              announce(words.removed);
            }}
          >
            {words.remove}
          </Button>
        </>
      ) : (
        <p className="step-hint">{mayKeep ? words.kept : words.notKept}</p>
      )}
    </figure>
  );
});

interface ConsentProps {
  readonly checked: boolean;
  readonly onChange: (agreed: boolean) => void;
}

function Consent({ checked, onChange }: ConsentProps) {
  const { story: words } = useMessages().closing;
  return (
    <label className="story-consent">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {words.mayKeep}
    </label>
  );
}

function AddQuote() {
  const { closing, people } = useMessages();
  const words = closing.story;
  const { send } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [saidBy, setSaidBy] = useState('');
  const [mayKeep, setMayKeep] = useState(false);
  const [missing, setMissing] = useState(false);
  return (
    <form
      ref={form}
      className="story-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.current?.querySelector('textarea')?.focus();
        setMissing(text.trim() === '');
        if (text.trim() === '') return;
        const who = saidBy.trim() === '' ? {} : { saidBy: saidBy.trim() };
        send(changeOf(create('quote', newId(), { text: text.trim(), ...who, mayKeep })));
        setText('');
        setSaidBy('');
        setMayKeep(false);
      }}
    >
      <TextArea
        label={words.text}
        hint={people.noNames}
        error={missing ? words.missing : undefined}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setMissing(false);
        }}
      />
      {text.trim() !== '' && (
        <>
          <TextField
            optional
            label={words.saidBy}
            hint={words.saidByHint}
            maxLength={TEXT_LENGTH}
            value={saidBy}
            onChange={({ target }) => setSaidBy(target.value)}
          />
          <Consent checked={mayKeep} onChange={setMayKeep} />
        </>
      )}
      <Button type="submit" icon={MonitorUp}>
        {words.add}
      </Button>
    </form>
  );
}
