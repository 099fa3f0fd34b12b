import { limitFor } from '@ambitiebord/shared/policy/held-back';
import { maySort } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals, type ClusterWithGoals } from '@ambitiebord/shared/views/clusters';
import { Plus, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { remove } from '../../actions/operations.ts';
import { addCluster, removeCluster } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Beside } from '../contributions/beside.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
import { useMay, useTakesPart } from '../parts/use-may.ts';
import { RecordText } from '../parts/record-text.tsx';
import { AskForName, NamingNow } from './cluster-naming.tsx';
import { GoalList, type Placing } from './goal-list.tsx';
import { MovedOften } from './moved-often.tsx';
import { ProposeTitle } from './propose-title.tsx';
import { SortingControl, SortingTurn } from './sorting-control.tsx';
import { MyTable } from './tables.tsx';
import { TargetGroups } from './target-groups.tsx';
import { namingRound } from '../rounds/round-state.ts';
import { useHand, type Hand } from '../rounds/use-hand.ts';
import './cluster.css';

/** Goals that belong together, by menu; dragging on the board does the same. */
export function ClusterPanel() {
  const { sorting, steps } = useMessages();
  const { send, state } = useSession();
  const takesPart = useTakesPart();
  const { groups, loose, limit, sorts, isNaming, role } = useSessionState(({ board, me }) => ({
    groups: clusters(board),
    loose: looseGoals(board),
    limit: limitFor(me, board),
    sorts: maySort(me, board),
    isNaming: namingRound(board) !== undefined,
    role: me.role,
  }));
  const mayLay = takesPart && limit !== 'nothing' && sorts;
  const [movedId, setMovedId] = useState<string>();
  const hand = useHand();
  const placing = { movedId, onMove: setMovedId };
  if (groups.length === 0 && loose.length === 0) {
    return <p className="step-hint">{steps.cluster.noGoals}</p>;
  }
  return (
    <>
      {role === 'facilitator' ? !isNaming && <SortingControl /> : <SortingTurn />}
      <MyTable />
      <MovedOften />
      <NamingNow groups={groups} hand={hand} />
      <section className="loose-goals" aria-label={steps.cluster.loose}>
        <h3>{steps.cluster.loose}</h3>
        {loose.length === 0 && <p className="step-hint">{steps.cluster.noLoose}</p>}
        <GoalList goals={loose} {...placing} />
        {loose.length > 0 && <p className="step-hint">{sorting.outlier}</p>}
      </section>
      <section className="clusters" aria-label={steps.cluster.groups}>
        <h3>{steps.cluster.groups}</h3>
        {groups.length === 0 && <p className="step-hint">{steps.cluster.noGroups}</p>}
        {groups.map((group, index) => (
          <ClusterBox
            key={group.cluster.id}
            group={group}
            number={index + 1}
            hand={hand}
            {...placing}
          />
        ))}
        {mayLay && (
          <Button icon={Plus} onClick={() => send(addCluster(state.getState().board))}>
            {steps.cluster.newGroup}
          </Button>
        )}
      </section>
      {mayLay && limit === undefined && <p className="step-hint">{steps.cluster.drag}</p>}
    </>
  );
}

interface ClusterBoxProps extends Placing {
  readonly group: ClusterWithGoals;
  readonly number: number;
  /** See `RoundControl`. */
  readonly hand: Hand;
}

const ClusterBox = memo(function ClusterBox({ group, number, hand, ...placing }: ClusterBoxProps) {
  const { steps } = useMessages();
  const { cluster, goals } = group;
  const name = cluster.title.trim() || steps.cluster.groupNumber(number);
  return (
    <section className="cluster-box" aria-label={name}>
      <ClusterHead cluster={cluster} name={name} number={number} hand={hand} />
      {goals.length === 0 && <p className="step-hint">{steps.cluster.empty}</p>}
      <GoalList goals={goals} {...placing} />
    </section>
  );
});

interface ClusterHeadProps extends Pick<ClusterBoxProps, 'number' | 'hand'> {
  readonly cluster: ClusterWithGoals['cluster'];
  readonly name: string;
}

/** All of a group but its goals. */
const ClusterHead = memo(function ClusterHead({ cluster, name, number, hand }: ClusterHeadProps) {
  const { steps } = useMessages();
  const { send } = useSession();
  const role = useSessionState(({ me }) => me.role);
  const mayRemove = useMay(remove(cluster));
  const silent = useSessionState(({ board }) => sessionOf(board)?.sorting !== undefined);
  return (
    <>
      <div className="cluster-head">
        <h4>{steps.cluster.groupNumber(number)}</h4>
        {mayRemove && (
          <IconButton
            icon={Trash2}
            label={steps.cluster.removeGroupOf(name)}
            onClick={() => send(removeCluster(cluster))}
          />
        )}
      </div>
      {silent && role !== 'facilitator' ? (
        cluster.title.trim() !== '' && <p className="record-text">{cluster.title}</p>
      ) : (
        <RecordText
          record={cluster}
          label={steps.cluster.titleLabel}
          placeholder={steps.cluster.titleStart}
        />
      )}
      {silent ? (
        <ProposeTitle clusterId={cluster.id} />
      ) : (
        <>
          <AskForName clusterId={cluster.id} name={name} hand={hand} />
          <CooperationQuestion about={cluster.id} text={cluster.title} />
          <TargetGroups cluster={cluster} name={name} />
          <Beside aboutId={cluster.id} />
        </>
      )}
    </>
  );
});
