import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals, type ClusterWithGoals } from '@ambitiebord/shared/views/clusters';
import { Plus, Trash2 } from 'lucide-react';
import { isAllowed } from '../../actions/permission.ts';
import {
  addCluster,
  putInCluster,
  removeCluster,
  takeOutOfCluster,
} from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RecordText } from '../parts/record-text.tsx';
import './cluster.css';

/** Goals that belong together, by menu; dragging on the board does the same. */
export function ClusterPanel() {
  const { steps } = useMessages();
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const takesPart = me.role === 'partner' || me.role === 'facilitator';
  const groups = clusters(board);
  const loose = looseGoals(board);
  if (groups.length === 0 && loose.length === 0) {
    return <p className="step-hint">{steps.cluster.noGoals}</p>;
  }
  return (
    <>
      <section className="loose-goals" aria-label={steps.cluster.loose}>
        <h3>{steps.cluster.loose}</h3>
        {loose.length === 0 && <p className="step-hint">{steps.cluster.noLoose}</p>}
        <GoalList goals={loose} groups={groups} />
      </section>
      <section className="clusters" aria-label={steps.cluster.groups}>
        <h3>{steps.cluster.groups}</h3>
        {groups.length === 0 && <p className="step-hint">{steps.cluster.noGroups}</p>}
        {groups.map((group, index) => (
          <ClusterBox key={group.cluster.id} group={group} number={index + 1} groups={groups} />
        ))}
        {takesPart && (
          <Button icon={Plus} onClick={() => send(addCluster(board))}>
            {steps.cluster.newGroup}
          </Button>
        )}
      </section>
      {takesPart && <p className="step-hint">{steps.cluster.drag}</p>}
    </>
  );
}

interface ClusterBoxProps {
  readonly group: ClusterWithGoals;
  readonly number: number;
  readonly groups: readonly ClusterWithGoals[];
}

function ClusterBox({ group: { cluster, goals }, number, groups }: ClusterBoxProps) {
  const { steps } = useMessages();
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const name = cluster.title.trim() || steps.cluster.groupNumber(number);
  const removal = { action: 'delete', audience: 'board', id: cluster.id } as const;
  return (
    <section className="cluster-box" aria-label={name}>
      <div className="cluster-head">
        <h4>{steps.cluster.groupNumber(number)}</h4>
        {isAllowed({ board, me }, removal) && (
          <IconButton
            icon={Trash2}
            label={steps.cluster.removeGroupOf(name)}
            onClick={() => send(removeCluster(cluster))}
          />
        )}
      </div>
      <RecordText
        record={cluster}
        label={steps.cluster.titleLabel}
        placeholder={steps.cluster.titleStart}
      />
      {goals.length === 0 && <p className="step-hint">{steps.cluster.empty}</p>}
      <GoalList goals={goals} groups={groups} />
    </section>
  );
}

interface GoalListProps {
  readonly goals: readonly RecordOf<'goal'>[];
  readonly groups: readonly ClusterWithGoals[];
}

function GoalList({ goals, groups }: GoalListProps) {
  const { steps } = useMessages();
  const role = useSessionState(({ me }) => me.role);
  const itemsOf = usePlacing(groups);
  const takesPart = role === 'partner' || role === 'facilitator';
  return (
    <ul className="goal-list">
      {goals.map((goal) => (
        <li key={goal.id} className="goal-item">
          <p>{goal.text}</p>
          {takesPart && (
            <Menu label={steps.cluster.putOf(goal.text)} align="start" groups={itemsOf(goal)}>
              {steps.cluster.put}
            </Menu>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the menu of a goal offers: each other cluster, a new one, and taking it out. */
function usePlacing(groups: readonly ClusterWithGoals[]) {
  const { steps } = useMessages();
  const { send } = useSession();
  const { announce } = useToast();
  const board = useSessionState((state) => state.board);
  return (goal: RecordOf<'goal'>): MenuItem[][] => {
    const others = groups
      .map(({ cluster }, index) => ({
        cluster,
        name: cluster.title.trim()
          ? `${index + 1}. ${cluster.title.trim()}`
          : steps.cluster.groupNumber(index + 1),
      }))
      .filter(({ cluster }) => cluster.id !== goal.clusterId);
    const into = others.map(({ cluster, name }) => ({
      label: name,
      onSelect: () => {
        send(putInCluster(board, goal, cluster.id));
        announce(steps.cluster.moved(goal.text, name));
      },
    }));
    const fresh = {
      label: steps.cluster.putInNew,
      icon: Plus,
      onSelect: () => {
        send(addCluster(board, goal));
        announce(steps.cluster.moved(goal.text, steps.cluster.newGroup));
      },
    };
    const out = {
      label: steps.cluster.takeOut,
      onSelect: () => {
        send(takeOutOfCluster(goal));
        announce(steps.cluster.movedOut(goal.text));
      },
    };
    const inCluster = goal.clusterId !== undefined;
    return [into, inCluster ? [fresh, out] : [fresh]].filter((items) => items.length > 0);
  };
}
