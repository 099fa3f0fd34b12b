import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge, type Ladder } from '@ambitiebord/shared/views/ladders';
import { Merge } from 'lucide-react';
import { update } from '../../actions/operations.ts';
import { askOn, confirmGoal } from '../../actions/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { Reactions } from '../contributions/reactions.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { useMayHere, useWorkSpace, useWorkView } from '../parts/work-space.tsx';
import { GoalExperienceSign } from './goal-experience-sign.tsx';
import { GoalForWhom } from './goal-for-whom.tsx';
import { MergeGoal } from './merge-goal.tsx';
import { passesStopTest, StopTest } from './stop-test.tsx';

interface GoalViewProps {
  readonly ladder: Ladder;
  readonly goal: RecordOf<'goal'>;
  /** Whether this person may let the ladder end elsewhere. */
  readonly mayEnd: boolean;
  /** Whether this person just let the ladder end here. */
  readonly arrives: boolean;
}

/** The goal at the end of a ladder: its words, the stop test, and the other ladders that meet in it. */
export function GoalView({ ladder, goal, mayEnd, arrives }: GoalViewProps) {
  const { why } = useMessages().steps;
  const { now, send } = useWorkSpace();
  const end = useArrival<HTMLDivElement>(arrives);
  const mayJudge = useMayHere(update(goal, { confirmed: !goal.confirmed }));
  return (
    <div ref={end} tabIndex={-1} className="goal-end">
      <div className="goal-box">
        <p className="goal-state">{goal.confirmed ? why.confirmed : why.draftGoal}</p>
        <RecordText record={goal} label={why.goalLabel} />
      </div>
      <CooperationQuestion about={goal.id} text={goal.text} />
      <GoalForWhom key={goal.id} goal={goal} partnerId={ladder.partner?.id} />
      <GoalExperienceSign key={`${goal.id}-sign`} goal={goal} />
      <Meeting goal={goal} />
      <StopTest goal={goal} mayAnswer={mayJudge && !goal.confirmed} />
      <div className="step-actions">
        {mayJudge && (
          <Button
            variant={!goal.confirmed && passesStopTest(goal) ? 'primary' : 'secondary'}
            onClick={() => send(confirmGoal(goal, !goal.confirmed))}
          >
            {goal.confirmed ? why.unconfirm : why.confirm}
          </Button>
        )}
        {mayEnd && !goal.confirmed && (
          <Button onClick={() => send(askOn(now().records, ladder))}>{why.askOn}</Button>
        )}
        {mayEnd && goal.confirmed && (
          <Button variant="quiet" onClick={() => send(askOn(now().records, ladder))}>
            {why.loosen}
          </Button>
        )}
      </div>
      <MergeGoal goal={goal} />
      <Reactions targetId={goal.id} name={goal.text} mine={mayJudge} />
    </div>
  );
}

/** Shown when two or more ladders end in the goal: the moment the session is for. */
function Meeting({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { why } = useMessages().steps;
  const { language } = useLanguage();
  const activities = useWorkView(({ records }) =>
    recordsOf(records, 'activity')
      .filter(({ goalId }) => goalId === goal.id)
      .toSorted(compareAge)
      .map(({ text, partnerId }) => ({ text, by: recordOf(records, 'partner', partnerId)?.name })),
  );
  if (activities.length < 2) return null;
  const names = activities.map(({ by }) => by);
  const organisations = [...new Set(names.filter((name) => name !== undefined))];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <output className="meeting">
      <Merge className="meeting-mark" aria-hidden />
      <span>
        <strong>{why.meet(activities.length)}</strong>
        <span>{list.format(activities.map(({ text }) => text))}</span>
        {organisations.length > 1 && <span>{why.meetHint(list.format(organisations))}</span>}
      </span>
    </output>
  );
}
