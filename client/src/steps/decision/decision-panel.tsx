import { UserCheck } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import { RoundAsking } from '../rounds/round-asking.tsx';
import { RoundControl } from '../rounds/round-control.tsx';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { Decisions } from './decisions.tsx';
import './decision.css';

/** Does each partner take part? Asked in secret, shown together, and open to change afterwards. */
export function DecisionPanel() {
  const { rounds, steps } = useMessages();
  const role = useSessionState(({ me }) => me.role);
  const round = useSessionState(({ board }) => decisionRound(board));
  const revealed = round !== undefined && !isUnderWay(round);
  return (
    <>
      <section className="decision-sentence" aria-label={steps.snapshot.ambition}>
        <p className="step-hint">{steps.decision.ambition}</p>
        <AmbitionSentence />
      </section>
      {round && !revealed && <RoundAsking round={round} />}
      {role === 'facilitator' && revealed && <RoundControl round={round} />}
      {role === 'facilitator' && !round && <Start />}
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

function Start() {
  const { start } = useMessages().rounds;
  const { send } = useSession();
  return (
    <div className="step-actions">
      <Button
        variant="primary"
        size="large"
        icon={UserCheck}
        onClick={() => send({ type: 'openRound', kind: 'decision' })}
      >
        {start.decision}
      </Button>
    </div>
  );
}
