/** What came out of a round, and before that only how many have answered. */

import { STANCES } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import type { ReactNode } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { Bars } from '../../steps/rounds/bars.tsx';
import { RoundCount } from '../../steps/rounds/round-count.tsx';
import { countedOptions, countOf, reasonsOf, topicOf } from '../../steps/rounds/round-state.ts';
import { reasonBy } from '../../steps/rounds/words.ts';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-round.css';

/** Proposals on one page: as many as can be read in large letters. */
const PROPOSALS = 3;
const BARS = 4;
const REASONS = 2;

interface DisplayRoundProps {
  readonly round: Round;
  /** What the question is about. */
  readonly children?: ReactNode;
}

/** A round that is under way: the question, and how many have answered. */
export function DisplayAsking({ round, children }: DisplayRoundProps) {
  const { display, rounds } = useMessages();
  const question = useSessionState(({ board }) => rounds.question[topicOf(board, round)]);
  return (
    <div className="display-asking">
      {children}
      <p className="display-round-question">{question}</p>
      <output className="display-count">
        <RoundCount round={round} />
      </output>
      <p className="display-hint">
        {round.status === 'open' ? display.answerInSecret : rounds.closedForAll}
      </p>
    </div>
  );
}

/** What was proposed, a few at a time. */
export function DisplayProposals({ round, title }: { readonly round: Round; title: string }) {
  const { result } = useMessages().rounds;
  const options = round.options ?? [];
  const { items, number, total } = usePages(options, PROPOSALS);
  return (
    <div className="display-result">
      <h2>{title}</h2>
      {options.length === 0 && <p className="display-hint">{result.noProposals}</p>}
      <ul className="display-proposals">
        {items.map(({ id, text }) => (
          <li key={id} className="display-proposal">
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </div>
  );
}

/** How the dots lie, the most first. */
export function DisplayDots({ round }: { readonly round: Round }) {
  const { dots, result } = useMessages().rounds;
  const { items, number, total } = usePages(countedOptions(round), BARS);
  return (
    <div className="display-result">
      <h2>{result.dots}</h2>
      <Bars
        label={result.dots}
        most={Math.max(...countedOptions(round).map(({ count }) => count))}
        bars={items.map(({ id, text, count }) => ({
          key: id,
          label: text,
          count,
          words: dots.count(count),
        }))}
      />
      <PageNumber number={number} total={total} />
    </div>
  );
}

/** How partners stand behind the sentence; with the reasons, once they are shown. */
export function DisplayStances({ round, children }: DisplayRoundProps) {
  const { result, stance, stances } = useMessages().rounds;
  const explained = round.status === 'explained';
  return (
    <div className={classNames('display-stances', explained && 'display-explained')}>
      {children}
      <div className="display-halves">
        <Bars
          label={result.stance}
          bars={STANCES.map((choice) => {
            const count = countOf(round, choice);
            return { key: choice, label: stances[choice], count, words: stance.partners(count) };
          })}
        />
        {explained && <DisplayReasons round={round} />}
      </div>
    </div>
  );
}

function DisplayReasons({ round }: { readonly round: Round }) {
  const messages = useMessages();
  const { stance } = messages.rounds;
  const board = useSessionState((state) => state.board);
  const { items, number, total } = usePages(reasonsOf(round), REASONS);
  return (
    <section className="display-reasons" aria-label={stance.reasons}>
      <h2>{items.length > 0 ? stance.reasons : stance.noReasons}</h2>
      <ul>
        {items.map(({ key, ...reason }) => (
          <li key={key} className="display-reason">
            <p>{reason.text}</p>
            {reason.partnerId !== undefined && (
              <p className="display-reason-by">{reasonBy(reason, board, messages)}</p>
            )}
          </li>
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </section>
  );
}
