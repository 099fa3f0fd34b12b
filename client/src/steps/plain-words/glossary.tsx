import { explanationOf, glossaryOf } from '@ambitiebord/shared/jargon/glossary';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { SessionWords } from './session-words.tsx';
import { useJargonList } from './use-jargon.ts';
import './plain-words.css';

/** The hard words in what the group wrote, with what they mean; the facilitator changes the list. */
export function Glossary() {
  const { plainWords: words } = useMessages().closing;
  const steers = useSessionState(({ me }) => me.role === 'facilitator');
  const jargon = useJargonList();
  const shown = useSessionState(({ board }) => {
    const ambition = recordsOf(board, 'ambition')[0]?.text ?? '';
    return jargon ? glossaryOf(board, ambition, jargon.list, jargon.language) : [];
  });
  return (
    <section className="glossary" aria-label={words.glossary}>
      <h3>{words.glossary}</h3>
      {shown.length === 0 ? (
        <p className="step-hint">{words.noWords}</p>
      ) : (
        <>
          <p className="step-hint">{words.glossaryHint}</p>
          <dl className="glossary-list">
            {shown.map((each) => (
              <div key={each.word}>
                <dt>{each.word}</dt>
                <dd>{explanationOf(each)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {steers && <SessionWords />}
    </section>
  );
}
