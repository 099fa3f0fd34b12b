import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { recordOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { ladders } from '@ambitiebord/shared/views/ladders';
import { memo } from 'react';
import { tryFirst } from '../../actions/contributions.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { ActivityItem } from './activity-item.tsx';

/** All activities by the goal that they lead to; the own ones come first, and goals where ladders meet. */
export function ActivityList() {
  const { activities: words } = useMessages().contributions;
  const groups = useSessionState(({ board, me }) => byGoal(board, me.partnerId));
  const meets = groups.filter(({ goal, activities }) => goal && activities.length > 1);
  return (
    <section className="contributions-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {groups.length === 0 && <p className="step-hint">{words.none}</p>}
      {meets.length > 0 && <TryFirstQuestion meets={meets} />}
      {groups.map((group) => (
        <GoalGroup key={group.goal?.id ?? ''} group={group} />
      ))}
    </section>
  );
}

/** The activities that lead to a goal, or to none yet. */
interface ByGoal {
  readonly goal: RecordOf<'goal'> | undefined;
  readonly activities: readonly RecordOf<'activity'>[];
  /** What is asked where several lead to it: which of them is tried first. */
  readonly choices: readonly {
    readonly id: string;
    readonly text: string;
    readonly isFirst: boolean;
  }[];
}

function byGoal(board: Records, partnerId: string | undefined): ByGoal[] {
  const isMine = (activity: RecordOf<'activity'>): boolean =>
    partnerId !== undefined && activity.partnerId === partnerId;
  return [...groupBy(ladders(board), ({ goal }) => goal?.id).values()]
    .map((group) => {
      const activities = group
        .map(({ activity }) => activity)
        .toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)));
      const choices = activities.map(({ id, text, tryFirst: isFirst = false }) => {
        return { id, text, isFirst };
      });
      return { goal: group[0]?.goal, activities, choices };
    })
    .toSorted(
      (a, b) =>
        Number(b.activities.some(isMine)) - Number(a.activities.some(isMine)) ||
        b.activities.length - a.activities.length,
    );
}

const GoalGroup = memo(function GoalGroup({
  group: { goal, activities, choices },
}: {
  readonly group: ByGoal;
}) {
  const { activities: words } = useMessages().contributions;
  const written = goal?.text.trim() ?? '';
  const name = written === '' ? words.noGoal : written;
  return (
    <section className="activity-group" aria-label={name}>
      <h4 className={goal ? 'activity-goal' : 'step-hint'}>{name}</h4>
      <ul className="contributions-list">
        {activities.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} />
        ))}
      </ul>
      {goal && activities.length > 1 && <TryFirst choices={choices} />}
    </section>
  );
});

/** What the group is asked where ladders meet, once, until something is chosen for every such goal. */
function TryFirstQuestion({ meets }: { readonly meets: readonly ByGoal[] }) {
  const { activities: words } = useMessages().contributions;
  const leads = useSessionState(({ me }) => me.role === 'facilitator');
  const isChosen = meets.every(({ activities }) => activities.some(({ tryFirst: first }) => first));
  if (isChosen && !leads) return null;
  return (
    <div className="try-first">
      <p className="try-first-question">{words.tryFirst}</p>
      <p>{leads ? words.tryFirstHint : words.facilitatorMarks}</p>
    </div>
  );
}

interface TryFirstProps {
  readonly choices: ByGoal['choices'];
}

/** Where ladders meet: which of the activities is tried first. The group says so, the facilitator marks it. */
const TryFirst = memo(function TryFirst({ choices }: TryFirstProps) {
  const { activities: words } = useMessages().contributions;
  const { send, state } = useSession();
  const leads = useSessionState(({ me }) => me.role === 'facilitator');
  // Whoever cannot mark it reads the question once, above all goals.
  if (!leads) return null;
  const mark = (id: string): void => {
    const { board } = state.getState();
    const activity = recordOf(board, 'activity', id);
    if (activity) send(tryFirst(board, activity));
  };
  return (
    <div className="try-first">
      <Choice
        legend={words.tryFirst}
        hideLegend
        options={choices.map(({ id, text }) => ({ value: id, label: text }))}
        value={choices.find(({ isFirst }) => isFirst)?.id}
        onChange={mark}
      />
    </div>
  );
});
