import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { ArrowLeft, X } from 'lucide-react';
import { useState } from 'react';
import { update } from '../../actions/operations.ts';
import { markExisting, removeWhyStep } from '../../actions/workshop.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { Choice } from '../parts/choice.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { useWorkSpace } from '../parts/work-space.tsx';
import { AgreeAnswer, openAnswer } from './agree-answer.tsx';
import { AskWhy } from './ask-why.tsx';
import { ChooseEnd } from './choose-end.tsx';
import { GoalView } from './goal-view.tsx';
import { ReadyLadder } from './ready-ladder.tsx';

interface LadderViewProps {
  readonly ladder: Ladder;
  readonly onClose: () => void;
}

/** One ladder: the activity, each why with its answer, and where it ends. */
export function LadderView({ ladder, onClose }: LadderViewProps) {
  const { steps } = useMessages();
  const { activity, partner, goal } = ladder;
  const me = useSessionState((state) => state.me);
  const { may, pair } = useWorkSpace();
  const mayEnd = may(update(activity, { goalId: null }));
  const [ended, setEnded] = useState(false);
  const view = useArrival<HTMLElement>(true);
  const takesPart = me.role === 'partner' || me.role === 'facilitator';
  return (
    <section
      ref={view}
      tabIndex={-1}
      className="ladder"
      aria-label={steps.why.ladderOf(activity.text)}
    >
      <Button variant="quiet" icon={ArrowLeft} className="ladder-back" onClick={onClose}>
        {steps.why.back}
      </Button>
      <div className="ladder-activity">
        {partner && <p className="ladder-partner">{partner.name}</p>}
        <HowItCame record={activity} />
        <RecordText record={activity} label={steps.why.activity} />
        <Existing activity={activity} mayChange={mayEnd} />
      </div>
      {ladder.steps.length > 0 && (
        <ol className="rungs">
          {ladder.steps.map((step) => (
            <Rung key={step.id} ladder={ladder} step={step} />
          ))}
        </ol>
      )}
      {goal ? (
        <GoalView ladder={ladder} goal={goal} mayEnd={mayEnd} arrives={ended} />
      ) : (
        <>
          {takesPart && !(pair && openAnswer(ladder)) && <AskWhy ladder={ladder} />}
          {mayEnd && !(pair && openAnswer(ladder)) && (
            <ChooseEnd ladder={ladder} onEnd={() => setEnded(true)} />
          )}
          {takesPart && !mayEnd && partner && (
            <p className="step-hint">{steps.why.ownerEnds(partner.name)}</p>
          )}
        </>
      )}
      {pair && <ReadyLadder ladder={ladder} pair={pair} />}
    </section>
  );
}

function Existing({
  activity,
  mayChange,
}: {
  readonly activity: RecordOf<'activity'>;
  readonly mayChange: boolean;
}) {
  const { why } = useMessages().steps;
  const { send } = useWorkSpace();
  if (!mayChange) return activity.existing ? <p>{why.existingMark}</p> : null;
  return (
    <Choice
      legend={why.existing}
      options={[
        { value: 'yes', label: why.existingYes },
        { value: 'no', label: why.existingNo },
      ]}
      value={activity.existing ? 'yes' : 'no'}
      onChange={(value) => send(markExisting(activity, value === 'yes'))}
    />
  );
}

function Rung({ ladder, step }: { readonly ladder: Ladder; readonly step: RecordOf<'whyStep'> }) {
  const { why } = useMessages().steps;
  const { send, may, pair } = useWorkSpace();
  const removal = { action: 'delete', audience: 'board', id: step.id } as const;
  return (
    <li className="rung">
      <div className="rung-head">
        <p className="rung-question">{step.question}</p>
        {may(removal) && (
          <IconButton
            icon={X}
            label={`${why.removeRung}: ${step.answer}`}
            onClick={() => send(removeWhyStep(step))}
          />
        )}
      </div>
      <RecordText record={step} label={why.answerLabel} />
      {pair && openAnswer(ladder) === step && (
        <AgreeAnswer activity={ladder.activity} step={step} pair={pair} />
      )}
    </li>
  );
}
