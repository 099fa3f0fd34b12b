import { piecesOf } from '@ambitiebord/shared/domain/words';
import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { wordMarksIdOf } from '@ambitiebord/shared/records/word-marks';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';

/** The sentence of which each word is a switch: understood, or not. */
export function MarkWords({ ambition }: { readonly ambition: RecordOf<'ambition'> }) {
  const { wordCheck: words } = useMessages().closing;
  const { send } = useSession();
  const marks = useSessionState(({ own }) =>
    recordOf(own, 'wordMarks', wordMarksIdOf(ambition.id)),
  );
  const pieces = piecesOf(ambition.text);
  const there = new Set(pieces.map(({ word }) => word));
  // The sentence may have changed since: what is not in it any more is not marked any more.
  const marked = new Set(marks?.words.filter((word) => there.has(word)));
  const mark = (chosen: ReadonlySet<string>): void => {
    send({ type: 'markWords', words: [...chosen] });
  };
  return (
    <>
      <p>{words.task}</p>
      <p className="step-hint">{words.secret}</p>
      <fieldset className="word-check-sentence">
        <legend className="visually-hidden">{words.sentence}</legend>
        {pieces.map(({ text, word, at }) =>
          word === undefined ? (
            <span key={at}>{text}</span>
          ) : (
            <button
              key={at}
              type="button"
              className="word-check-word"
              aria-pressed={marked.has(word)}
              onClick={() => {
                const others = new Set(marked);
                if (!others.delete(word)) others.add(word);
                mark(others);
              }}
            >
              {marked.has(word) && <CircleHelp className="icon" aria-hidden />}
              {text}
            </button>
          ),
        )}
      </fieldset>
      <div className="step-actions">
        <Button
          icon={CircleCheck}
          aria-pressed={marks !== undefined && marked.size === 0}
          onClick={() => mark(new Set())}
        >
          {words.clearToMe}
        </Button>
      </div>
      <output className="step-hint">{marks && words.done}</output>
    </>
  );
}
