import { groupBy } from '@ambitiebord/shared/domain/group-by';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { ladders, type Ladder } from '@ambitiebord/shared/views/ladders';
import { tryFirst } from '../../actions/contributions.ts';
import { useSession } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { useBoard } from '../parts/use-board.ts';
import { ActivityItem } from './activity-item.tsx';

/** All activities by the goal that they lead to; the own ones come first, and goals where ladders meet. */
export function ActivityList() {
  const { activities: words } = useMessages().contributions;
  const { board, me } = useBoard();
  const all = ladders(board);
  const isMine = ({ activity }: Ladder) =>
    me.partnerId !== undefined && activity.partnerId === me.partnerId;
  const groups = [...groupBy(all, ({ goal }) => goal?.id)].toSorted(
    ([, a], [, b]) => Number(b.some(isMine)) - Number(a.some(isMine)) || b.length - a.length,
  );
  const meets = groups
    .map(([, group]) => group)
    .filter((group) => group[0]?.goal && group.length > 1);
  return (
    <section className="contributions-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {all.length === 0 && <p className="step-hint">{words.none}</p>}
      {meets.length > 0 && <TryFirstQuestion goals={meets} />}
      {groups.map(([goalId, group]) => (
        <GoalGroup
          key={goalId ?? ''}
          goal={group[0]?.goal}
          ladders={group.toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)))}
        />
      ))}
    </section>
  );
}

interface GoalGroupProps {
  readonly goal: RecordOf<'goal'> | undefined;
  readonly ladders: readonly Ladder[];
}

function GoalGroup({ goal, ladders: group }: GoalGroupProps) {
  const { activities: words } = useMessages().contributions;
  const written = goal?.text.trim() ?? '';
  const name = written === '' ? words.noGoal : written;
  return (
    <section className="activity-group" aria-label={name}>
      <h4 className={goal ? 'activity-goal' : 'step-hint'}>{name}</h4>
      <ul className="contributions-list">
        {group.map((ladder) => (
          <ActivityItem key={ladder.activity.id} ladder={ladder} />
        ))}
      </ul>
      {goal && group.length > 1 && <TryFirst activities={group.map(({ activity }) => activity)} />}
    </section>
  );
}

/** What the group is asked where ladders meet, once, until something is chosen for every such goal. */
function TryFirstQuestion({ goals }: { readonly goals: readonly (readonly Ladder[])[] }) {
  const { activities: words } = useMessages().contributions;
  const { me } = useBoard();
  const isChosen = goals.every((group) => group.some(({ activity }) => activity.tryFirst));
  if (isChosen && me.role !== 'facilitator') return null;
  return (
    <div className="try-first">
      <p className="try-first-question">{words.tryFirst}</p>
      <p>{me.role === 'facilitator' ? words.tryFirstHint : words.facilitatorMarks}</p>
    </div>
  );
}

/** Where ladders meet: which of the activities is tried first. The group says so, the facilitator marks it. */
function TryFirst({ activities }: { readonly activities: readonly RecordOf<'activity'>[] }) {
  const { activities: words } = useMessages().contributions;
  const { send } = useSession();
  const { board, me } = useBoard();
  const chosen = activities.find((activity) => activity.tryFirst);
  // Whoever cannot mark it reads the question once, above all goals.
  if (me.role !== 'facilitator') return null;
  return (
    <div className="try-first">
      <Choice
        legend={words.tryFirst}
        hideLegend
        options={activities.map(({ id, text }) => ({ value: id, label: text }))}
        value={chosen?.id}
        onChange={(id) => {
          const activity = activities.find((each) => each.id === id);
          if (activity) send(tryFirst(board, activity));
        }}
      />
    </div>
  );
}
