import { heldBack } from '@ambitiebord/shared/policy/held-back';
import { maySort } from '@ambitiebord/shared/policy/may-sort';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { isDisputed } from '@ambitiebord/shared/views/warnings';
import { Plus, Split } from 'lucide-react';
import { memo } from 'react';
import { addCluster, putInCluster, takeOutOfCluster } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useArrival } from '../parts/arrival.ts';

/** What a goal needs to be put elsewhere. */
export interface Placing {
  /** The goal that this person moved last; the focus goes along with it. */
  readonly movedId: string | undefined;
  readonly onMove: (goalId: string) => void;
}

interface GoalListProps extends Placing {
  readonly goals: readonly RecordOf<'goal'>[];
}

/** Goals, each with its menu *Zet bij…*. */
export function GoalList({ goals, movedId, ...placing }: GoalListProps) {
  return (
    <ul className="goal-list">
      {goals.map((goal) => (
        <GoalItem key={goal.id} goal={goal} arrives={goal.id === movedId} {...placing} />
      ))}
    </ul>
  );
}

interface GoalItemProps extends Omit<Placing, 'movedId'> {
  readonly goal: RecordOf<'goal'>;
  readonly arrives: boolean;
}

const GoalItem = memo(function GoalItem({ goal, arrives, onMove }: GoalItemProps) {
  const { sorting, steps } = useMessages();
  const { mayMove, differs } = useSessionState(({ board, me }) => ({
    mayMove:
      (me.role === 'partner' || me.role === 'facilitator') &&
      maySort(me, board) &&
      !heldBack(me, board, goal, goal),
    differs: isDisputed(board, goal.id),
  }));
  const item = useArrival<HTMLLIElement>(arrives, 'button');
  const places = usePlaces(goal, onMove);
  return (
    <li ref={item} className="goal-item">
      <p>{goal.text}</p>
      {goal.forWhom?.trim() && <p className="step-hint">{steps.why.forWhom(goal.forWhom)}</p>}
      {differs && (
        <p className="goal-differs">
          <Split className="icon" aria-hidden />
          {sorting.differ}
        </p>
      )}
      {mayMove && (
        <Menu label={steps.cluster.putOf(goal.text)} groups={places}>
          {steps.cluster.put}
        </Menu>
      )}
    </li>
  );
});

/** What the menu of a goal offers: each other cluster, a new one, and taking it out. */
function usePlaces(goal: RecordOf<'goal'>, onMove: (goalId: string) => void): MenuItem[][] {
  const { steps } = useMessages();
  const { send, state } = useSession();
  const { announce } = useToast();
  const groups = useSessionState(({ board }) =>
    clusters(board).map(({ cluster: { id, title } }) => ({ id, title: title.trim() })),
  );
  const place = (command: Parameters<typeof send>[0], words: string): void => {
    onMove(goal.id);
    send(command);
    announce(words);
  };
  const into = groups.flatMap(({ id, title }, index) => {
    if (id === goal.clusterId) return [];
    const number = steps.cluster.groupNumber(index + 1);
    const words = steps.cluster.moved(goal.text, title || number);
    const onSelect = (): void => place(putInCluster(state.getState().board, goal, id), words);
    return [{ label: title ? `${index + 1}. ${title}` : number, onSelect }];
  });
  const fresh: MenuItem = {
    label: steps.cluster.putInNew,
    icon: Plus,
    onSelect: () =>
      place(
        addCluster(state.getState().board, goal),
        steps.cluster.moved(goal.text, steps.cluster.newGroup),
      ),
  };
  const out: MenuItem = {
    label: steps.cluster.takeOut,
    onSelect: () => place(takeOutOfCluster(goal), steps.cluster.movedOut(goal.text)),
  };
  const others = goal.clusterId === undefined ? [fresh] : [fresh, out];
  return into.length > 0 ? [into, others] : [others];
}
