import { useSessionState } from '../../session/hooks.ts';
import { DecisionLine } from '../../steps/decision/decision-list.tsx';
import { organisations } from '../../steps/parts/people.ts';
import { decisionRound, isUnderWay } from '../../steps/rounds/round-state.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayAmbition } from './display-ambition.tsx';
import { DisplayAsking } from './display-round.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-closing.css';

/** Partners on one page. */
const PARTNERS = 8;

/** What each partner can answer, then how many have, then what each decided. */
export function DisplayDecision() {
  const { decision } = useMessages().steps;
  const round = useSessionState(({ board }) => decisionRound(board));
  if (round && !isUnderWay(round)) return <Decisions />;
  if (round) {
    return (
      <DisplayAsking round={round}>
        <DisplayAmbition />
      </DisplayAsking>
    );
  }
  return (
    <div className="display-closing">
      <DisplayAmbition />
      <ul className="display-questions display-answers">
        {decision.answers.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </div>
  );
}

function Decisions() {
  const { rounds } = useMessages();
  const all = useSessionState(({ board }) => organisations(board).map(({ partner }) => partner));
  const { items, number, total } = usePages(all, PARTNERS);
  return (
    <>
      <ul className="display-decisions" aria-label={rounds.decision.all}>
        {items.map(({ id, name }) => (
          <DecisionLine key={id} partnerId={id} name={name} />
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}
