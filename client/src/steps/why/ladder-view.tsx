import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { ArrowLeft, X } from 'lucide-react';
import { useState } from 'react';
import { update } from '../../actions/operations.ts';
import { isAllowed } from '../../actions/permission.ts';
import { markExisting, removeWhyStep } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { Choice } from '../parts/choice.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { AskWhy } from './ask-why.tsx';
import { ChooseEnd } from './choose-end.tsx';
import { GoalView } from './goal-view.tsx';

interface LadderViewProps {
  readonly ladder: Ladder;
  readonly onClose: () => void;
}

/** One ladder: the activity, each why with its answer, and where it ends. */
export function LadderView({ ladder, onClose }: LadderViewProps) {
  const { steps } = useMessages();
  const { activity, partner, goal } = ladder;
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const mayEnd = isAllowed({ board, me }, update(activity, { goalId: null }));
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
        <RecordText record={activity} label={steps.why.activity} />
        <Existing activity={activity} mayChange={mayEnd} />
      </div>
      {ladder.steps.length > 0 && (
        <ol className="rungs">
          {ladder.steps.map((step) => (
            <Rung key={step.id} step={step} />
          ))}
        </ol>
      )}
      {goal ? (
        <GoalView ladder={ladder} goal={goal} mayEnd={mayEnd} arrives={ended} />
      ) : (
        <>
          {takesPart && <AskWhy ladder={ladder} />}
          {mayEnd && <ChooseEnd ladder={ladder} onEnd={() => setEnded(true)} />}
          {takesPart && !mayEnd && partner && (
            <p className="step-hint">{steps.why.ownerEnds(partner.name)}</p>
          )}
        </>
      )}
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
  const { send } = useSession();
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

function Rung({ step }: { readonly step: RecordOf<'whyStep'> }) {
  const { why } = useMessages().steps;
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const removal = { action: 'delete', audience: 'board', id: step.id } as const;
  return (
    <li className="rung">
      <div className="rung-head">
        <p className="rung-question">{step.question}</p>
        {isAllowed({ board, me }, removal) && (
          <IconButton
            icon={X}
            label={`${why.removeRung}: ${step.answer}`}
            onClick={() => send(removeWhyStep(step))}
          />
        )}
      </div>
      <RecordText record={step} label={why.answerLabel} />
    </li>
  );
}
