import { STANCES } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import type { ReactNode } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Bars } from './bars.tsx';
import { countedOptions, countOf, reasonsOf } from './round-state.ts';
import { reasonBy } from './words.ts';
import './rounds.css';

interface OptionsResultProps {
  readonly round: Round;
  /** What can be done with an option, for who may. */
  readonly renderAction?: (text: string) => ReactNode;
}

/** What was proposed, or how the dots lie. */
export function OptionsResult({ round, renderAction }: OptionsResultProps) {
  const { result, dots } = useMessages().rounds;
  const options = countedOptions(round);
  const isDots = round.kind === 'dots';
  const title = isDots ? result.dots : result.proposals;
  if (options.length === 0) return <p className="step-hint">{result.noProposals}</p>;
  return (
    <section className="round-result" aria-label={title}>
      <h3>{title}</h3>
      {isDots ? (
        <Bars
          label={title}
          bars={options.map(({ id, text, count }) => ({
            key: id,
            label: text,
            count,
            words: dots.count(count),
            action: renderAction?.(text),
          }))}
        />
      ) : (
        <ul className="proposals">
          {options.map(({ id, text }) => (
            <li key={id} className="proposal">
              <p className="answer-text">{text}</p>
              {renderAction?.(text)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface StanceResultProps {
  readonly round: Round;
  /** The sentence as it is now. */
  readonly sentence: string;
}

/** How partners stand behind the sentence: first the counts, then why. */
export function StanceResult({ round, sentence }: StanceResultProps) {
  const { rounds } = useMessages();
  const { result, stance, stances } = rounds;
  const { sentence: asked = '' } = round;
  const wasReworded = asked !== '' && asked !== sentence;
  return (
    <section className="round-result" aria-label={result.stance}>
      <h3>{result.stance}</h3>
      {wasReworded && <p className="step-hint">{rounds.earlierSentence(asked)}</p>}
      <Bars
        label={result.stance}
        bars={STANCES.map((choice) => {
          const count = countOf(round, choice);
          return { key: choice, label: stances[choice], count, words: stance.partners(count) };
        })}
      />
      {round.status === 'explained' ? (
        <Reasons round={round} />
      ) : (
        <p className="step-hint">{stance.reasonsLater}</p>
      )}
    </section>
  );
}

function Reasons({ round }: { readonly round: Round }) {
  const messages = useMessages();
  const { stance } = messages.rounds;
  const reasons = useSessionState(({ board }) =>
    reasonsOf(round).map((reason) => ({
      key: reason.key,
      text: reason.text,
      by: reason.partnerId === undefined ? undefined : reasonBy(reason, board, messages),
    })),
  );
  if (reasons.length === 0) return <p className="step-hint">{stance.noReasons}</p>;
  return (
    <>
      <h4>{stance.reasons}</h4>
      <ul className="proposals">
        {reasons.map(({ key, text, by }) => (
          <li key={key} className="proposal">
            <p className="answer-text">{text}</p>
            {by !== undefined && <p className="step-hint">{by}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
