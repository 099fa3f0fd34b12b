import { NAME_LENGTH, TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Ear, Plus, Trash2 } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { changeOf, remove, update } from '../../actions/operations.ts';
import { sayOfWord } from '../../actions/plain-words.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What the facilitator says of words in this session: what they mean, or that all here know them. */
export function SessionWords() {
  const { plainWords: words } = useMessages().closing;
  const terms = useSessionState(({ board }) => recordsOf(board, 'term').toSorted(compareAge));
  return (
    <Disclosure label={words.manage}>
      <div className="glossary">
        <p className="step-hint">{words.manageHint}</p>
        {terms.length > 0 && (
          <ul className="glossary-entries">
            {terms.map((term) => (
              <SessionWord key={term.id} term={term} />
            ))}
          </ul>
        )}
        <AddWord />
      </div>
    </Disclosure>
  );
}

const SessionWord = memo(function SessionWord({ term }: { readonly term: RecordOf<'term'> }) {
  const { plainWords: words } = useMessages().closing;
  const { send } = useSession();
  const { announce } = useToast();
  const { word, plain = '', meaning = '', ignored = false } = term;
  return (
    <li className="glossary-entry" aria-label={word}>
      <h4>{word}</h4>
      {ignored ? (
        <p className="step-hint">{words.ignored}</p>
      ) : (
        <>
          <SavedText
            short
            asIs
            optional
            label={words.plain}
            value={plain}
            save={(text) => void send(changeOf(update(term, { plain: text })))}
          />
          <SavedText
            asIs
            optional
            label={words.meaning}
            value={meaning}
            save={(text) => void send(changeOf(update(term, { meaning: text })))}
          />
        </>
      )}
      <div className="step-actions">
        {ignored && (
          <Button icon={Ear} onClick={() => send(changeOf(update(term, { ignored: null })))}>
            {words.askAgain(word)}
          </Button>
        )}
        <Button
          variant="quiet"
          icon={Trash2}
          onClick={() => {
            send(changeOf(remove(term)));
            announce(words.removed(word));
          }}
        >
          {words.remove(word)}
        </Button>
      </div>
    </li>
  );
});

function AddWord() {
  const { plainWords: words } = useMessages().closing;
  const { send, state } = useSession();
  const { announce } = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [word, setWord] = useState('');
  const [plain, setPlain] = useState('');
  const [meaning, setMeaning] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      ref={form}
      className="glossary-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.current?.querySelector('input')?.focus();
        setMissing(word.trim() === '');
        if (word.trim() === '') return;
        send(
          sayOfWord(state.getState().board, word, { plain: plain.trim(), meaning: meaning.trim() }),
        );
        announce(words.added(word.trim()));
        setWord('');
        setPlain('');
        setMeaning('');
      }}
    >
      <TextField
        label={words.word}
        error={missing ? words.missing : undefined}
        maxLength={NAME_LENGTH}
        value={word}
        onChange={({ target }) => {
          setWord(target.value);
          setMissing(false);
        }}
      />
      <TextField
        optional
        label={words.plain}
        maxLength={TEXT_LENGTH}
        value={plain}
        onChange={({ target }) => setPlain(target.value)}
      />
      <TextArea
        optional
        label={words.meaning}
        rows={1}
        maxLength={TEXT_LENGTH}
        value={meaning}
        onChange={({ target }) => setMeaning(target.value)}
      />
      <Button type="submit" icon={Plus}>
        {words.add}
      </Button>
    </form>
  );
}
