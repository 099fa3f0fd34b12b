import { mayMarkWords } from '@ambitiebord/shared/policy/may-mark-words';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { AskReaders } from './ask-readers.tsx';
import { MarkWords } from './mark-words.tsx';
import { MarkedWords } from './marked-words.tsx';
import './word-check.css';

/** Residents read the ambition and mark the words that are not clear; everybody sees which, not whose. */
export function WordCheck() {
  const ambition = useSessionState(({ board }) =>
    recordsOf(board, 'ambition').find(({ text }) => text.trim() !== ''),
  );
  return ambition ? <Check ambition={ambition} /> : null;
}

function Check({ ambition }: { readonly ambition: RecordOf<'ambition'> }) {
  const { wordCheck: words } = useMessages().closing;
  const role = useSessionState(({ me }) => me.role);
  const mayMark = useSessionState(({ me, board }) => mayMarkWords(me, board, ambition.id));
  return (
    <section className="word-check" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {mayMark ? <MarkWords ambition={ambition} /> : <p className="step-hint">{words.hint}</p>}
      <MarkedWords ambition={ambition} />
      {role === 'facilitator' && <AskReaders ambition={ambition} />}
    </section>
  );
}
