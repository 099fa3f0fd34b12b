import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { memo } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import './goals-overview.css';

/** The clusters with their goals, and the goals outside them, to read. */
export function GoalsOverview() {
  const { steps } = useMessages();
  const { groups, loose } = useSessionState(({ board }) => ({
    groups: clusters(board),
    loose: looseGoals(board),
  }));
  if (groups.length === 0 && loose.length === 0) {
    return <p className="step-hint">{steps.snapshot.noGoals}</p>;
  }
  return (
    <div className="goals-overview">
      {groups.map(({ cluster, goals }, index) => {
        const title = cluster.title.trim() || steps.cluster.groupNumber(index + 1);
        return (
          <section key={cluster.id} className="overview-cluster" aria-label={title}>
            <h4>{title}</h4>
            <Goals goals={goals} />
          </section>
        );
      })}
      {loose.length > 0 && groups.length > 0 && <h4>{steps.snapshot.looseGoals}</h4>}
      <Goals goals={loose} />
    </div>
  );
}

function Goals({ goals }: { readonly goals: readonly RecordOf<'goal'>[] }) {
  const ways = useSessionState(({ board }) => {
    const activities = groupBy(
      recordsOf(board, 'activity').toSorted(compareAge),
      ({ goalId }) => goalId,
    );
    return goals.map(({ id }) => (activities.get(id) ?? []).map(({ text }) => text));
  });
  if (goals.length === 0) return null;
  return (
    <ul className="overview-goals">
      {goals.map((goal, index) => (
        <Goal key={goal.id} goal={goal} ways={ways[index] ?? []} />
      ))}
    </ul>
  );
}

interface GoalProps {
  readonly goal: RecordOf<'goal'>;
  /** The activities that lead to it. */
  readonly ways: readonly string[];
}

const Goal = memo(function Goal({ goal: { text }, ways }: GoalProps) {
  const { steps } = useMessages();
  const { language } = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(ways);
  return (
    <li className="overview-goal">
      <p>{text}</p>
      {ways.length > 0 && <p className="overview-ways">{steps.snapshot.ladder(list)}</p>}
    </li>
  );
});
