import { UserCheck } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import { RoundAsking } from '../rounds/round-asking.tsx';
import { RoundControl } from '../rounds/round-control.tsx';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { Decisions } from './decisions.tsx';
import { useHand, type Hand } from '../rounds/use-hand.ts';
import './decision.css';

/** Does each partner take part? Asked in secret, shown together, and open to change afterwards. */
export function DecisionPanel() {
  const { rounds, steps } = useMessages();
  const hand = useHand();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const looksOn = useSessionState(({ me }) => me.role === 'observer');
  const round = useSessionState(({ board }) => decisionRound(board));
  return (
    <>
      <section className="decision-sentence" aria-label={steps.snapshot.ambition}>
        {!looksOn && <p className="step-hint">{steps.decision.ambition}</p>}
        <AmbitionSentence />
      </section>
      {isFacilitator && round && <RoundControl round={round} hand={hand} />}
      {isFacilitator && !round && <Start hand={hand} />}
      {round && isUnderWay(round) && <RoundAsking key={round.id} round={round} />}
      <Decisions />
      {!round && (
        <>
          <p>{steps.decision.how}</p>
          <ul className="step-list">
            {steps.decision.answers.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
          <p className="step-hint">{rounds.decision.laterHint}</p>
        </>
      )}
    </>
  );
}

function Start({ hand }: { readonly hand: Hand }) {
  const { start } = useMessages().rounds;
  const { send } = useSession();
  return (
    <div className="step-actions">
      <Button
        variant="primary"
        size="large"
        icon={UserCheck}
        onClick={() => {
          hand.reach();
          send({ type: 'openRound', kind: 'decision' });
        }}
      >
        {start.decision}
      </Button>
    </div>
  );
}
