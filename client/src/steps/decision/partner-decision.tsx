import type { Decision } from '@ambitiebord/shared/records/decision';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { decide, decisionOfPartner } from '../../actions/deciding.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useArrival } from '../parts/arrival.ts';
import { DecisionFields } from '../rounds/decision-fields.tsx';
import { MandateHint } from '../rounds/mandate-hint.tsx';
import { decisionOf, type RoundDraft } from '../rounds/round-draft.ts';
import { DecisionWords } from './decision-list.tsx';
import './decision.css';

interface PartnerDecisionProps {
  readonly partnerId: string;
  readonly heading: string;
}

/** After the reveal: what a partner decided, to be changed by anybody who speaks for it. */
export function PartnerDecision({ partnerId, heading }: PartnerDecisionProps) {
  const { decision: text } = useMessages().rounds;
  const decision = useSessionState(({ board }) => decisionOfPartner(board, partnerId));
  const [editing, setEditing] = useState(false);
  const [acted, setActed] = useState(false);
  const box = useArrival<HTMLElement>(acted && !editing, 'button');
  const show = (form: boolean): void => {
    setEditing(form);
    setActed(true);
  };
  return (
    <section ref={box} className="decision-part decision-own" aria-label={heading}>
      <h3>{heading}</h3>
      {editing ? (
        <DecisionForm
          partnerId={partnerId}
          start={draftFrom(decision)}
          onDone={() => show(false)}
        />
      ) : (
        <>
          <div className="decision-words">
            <DecisionWords decision={decision} />
          </div>
          <div className="step-actions">
            <Button
              variant={decision ? 'secondary' : 'primary'}
              icon={PencilLine}
              onClick={() => show(true)}
            >
              {decision ? text.changeLater : text.answerNow}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function draftFrom(decision: Decision | undefined): RoundDraft {
  if (!decision) return {};
  const { choice, condition, until } = decision;
  return {
    choice,
    ...(condition === undefined ? {} : { condition }),
    ...(until === undefined ? {} : { until }),
  };
}

interface DecisionFormProps {
  readonly partnerId: string;
  readonly start: RoundDraft;
  readonly onDone: () => void;
}

function DecisionForm({ partnerId, start, onDone }: DecisionFormProps) {
  const { common, rounds } = useMessages();
  const { send, state } = useSession();
  const form = useArrival<HTMLFormElement>(true, 'input');
  const [draft, setDraft] = useState(start);
  const [asked, setAsked] = useState(false);
  const value = decisionOf(draft);
  return (
    <form
      ref={form}
      className="round-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!value) return;
        send(decide(state.getState().board, partnerId, value));
        onDone();
      }}
    >
      <MandateHint topic="decision" partnerId={partnerId} />
      <DecisionFields draft={draft} onDraft={setDraft} />
      <div className="step-actions">
        <Button type="submit" variant="primary">
          {rounds.decision.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
      {asked && !value && <Notice tone="problem">{rounds.answering.incomplete}</Notice>}
    </form>
  );
}
