import { wordsOfText } from '@ambitiebord/shared/domain/words';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { explanationOf } from '@ambitiebord/shared/jargon/glossary';
import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { wordCheckIdOf } from '@ambitiebord/shared/records/word-check';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { sayOfWord, termOf } from '../../actions/plain-words.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useStepTitles } from '../step-titles.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

/** Which words are not clear, and how often; the facilitator explains them or goes back to the sentence. */
export function MarkedWords({ ambition }: { readonly ambition: RecordOf<'ambition'> }) {
  const { closing } = useMessages();
  const titles = useStepTitles();
  const { wordCheck: words } = closing;
  const { send } = useSession();
  const check = useSessionState(({ board }) =>
    recordOf(board, 'wordCheck', wordCheckIdOf(ambition.id)),
  );
  const steers = useSessionState(({ me }) => me.role === 'facilitator');
  const there = wordsOfText(ambition.text);
  const unclear = (check?.words ?? []).filter(({ word }) => there.has(word));
  if (!check || check.readers === 0) return <p className="step-hint">{words.nobodyYet}</p>;
  return (
    <div className="word-check-result" aria-live="polite">
      <p>{words.readers(check.readers)}</p>
      {unclear.length === 0 ? (
        <p>{words.allClear}</p>
      ) : (
        <>
          <h4>{words.unclear}</h4>
          <ul className="word-check-words">
            {unclear.map(({ word, count }) => (
              <MarkedWord key={word} word={word} count={count} steers={steers} />
            ))}
          </ul>
          {steers && (
            <>
              <p className="step-hint">{words.replaceHint(titles.ambition)}</p>
              <Button icon={Undo2} onClick={() => send({ type: 'setStep', step: 'ambition' })}>
                {words.replace}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  );
}

interface MarkedWordProps {
  readonly word: string;
  readonly count: number;
  readonly steers: boolean;
}

function MarkedWord({ word, count, steers }: MarkedWordProps) {
  const { wordCheck: words } = useMessages().closing;
  const { plain = '', meaning = '' } = useSessionState(({ board }) => termOf(board, word)) ?? {};
  const explanation = explanationOf({ plain, meaning });
  return (
    <li className="word-check-marked">
      <p>
        <strong>{words.marked(word, count)}</strong>
        {explanation !== '' && <span> {explanation}</span>}
      </p>
      {steers && explanation === '' && <Explain word={word} />}
    </li>
  );
}

function Explain({ word }: { readonly word: string }) {
  const { plainWords, wordCheck: words } = useMessages().closing;
  const { send, state } = useSession();
  const { announce } = useToast();
  const [plain, setPlain] = useState('');
  const [meaning, setMeaning] = useState('');
  return (
    <Disclosure small label={words.explain(word)}>
      <form
        className="word-check-explain"
        onSubmit={(event) => {
          event.preventDefault();
          if (plain.trim() === '' && meaning.trim() === '') return;
          send(
            sayOfWord(state.getState().board, word, {
              plain: plain.trim(),
              meaning: meaning.trim(),
            }),
          );
          announce(words.saved(word));
        }}
      >
        <TextField
          label={plainWords.plain}
          maxLength={TEXT_LENGTH}
          value={plain}
          onChange={({ target }) => setPlain(target.value)}
        />
        <TextArea
          optional
          rows={1}
          label={plainWords.meaning}
          maxLength={TEXT_LENGTH}
          value={meaning}
          onChange={({ target }) => setMeaning(target.value)}
        />
        <Button type="submit">{words.save}</Button>
      </form>
    </Disclosure>
  );
}
