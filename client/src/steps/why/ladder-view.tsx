import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { ArrowLeft, X } from 'lucide-react';
import { useState } from 'react';
import { remove, update } from '../../actions/operations.ts';
import { markExisting, removeWhyStep } from '../../actions/workshop.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Reactions } from '../contributions/reactions.tsx';
import { useArrival } from '../parts/arrival.ts';
import { Choice } from '../parts/choice.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { useMayHere, useWorkSpace } from '../parts/work-space.tsx';
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
  const { pair } = useWorkSpace();
  const mayEnd = useMayHere(update(activity, { goalId: null }));
  const [ended, setEnded] = useState(false);
  const view = useArrival<HTMLElement>(true);
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
      <Reactions
        targetId={activity.id}
        name={partner?.name ?? activity.text}
        mine={partner?.id === me.partnerId}
      />
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
        <NextRung ladder={ladder} mayEnd={mayEnd} onEnd={() => setEnded(true)} />
      )}
      {pair && <ReadyLadder ladder={ladder} pair={pair} />}
    </section>
  );
}

interface NextRungProps {
  readonly ladder: Ladder;
  /** Whether this person may let the ladder end. */
  readonly mayEnd: boolean;
  readonly onEnd: () => void;
}

/** As long as there is no goal: the next why, and the end for who may choose it. */
function NextRung({ ladder, mayEnd, onEnd }: NextRungProps) {
  const { why } = useMessages().steps;
  const role = useSessionState(({ me }) => me.role);
  const { pair } = useWorkSpace();
  const takesPart = role === 'partner' || role === 'facilitator';
  // In a pair the last answer is agreed with before the next why.
  const isOpen = pair !== undefined && openAnswer(ladder) !== undefined;
  return (
    <>
      {takesPart && !isOpen && <AskWhy ladder={ladder} />}
      {mayEnd && !isOpen && <ChooseEnd ladder={ladder} onEnd={onEnd} />}
      {takesPart && !mayEnd && ladder.partner && (
        <p className="step-hint">{why.ownerEnds(ladder.partner.name)}</p>
      )}
    </>
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
  const { send, pair } = useWorkSpace();
  const mayRemove = useMayHere(remove(step));
  return (
    <li className="rung">
      <div className="rung-head">
        <p className="rung-question">{step.question}</p>
        {mayRemove && (
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
