import { limitFor } from '@ambitiebord/shared/policy/held-back';
import { maySort } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals, type ClusterWithGoals } from '@ambitiebord/shared/views/clusters';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../actions/permission.ts';
import { addCluster, removeCluster } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Beside } from '../contributions/beside.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
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
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const takesPart = me.role === 'partner' || me.role === 'facilitator';
  const limit = limitFor(me, board);
  const mayLay = takesPart && limit !== 'nothing' && maySort(me, board);
  const isNaming = namingRound(board) !== undefined;
  const groups = clusters(board);
  const loose = looseGoals(board);
  const [movedId, setMovedId] = useState<string>();
  const hand = useHand();
  const placing = { groups, movedId, onMove: setMovedId };
  if (groups.length === 0 && loose.length === 0) {
    return <p className="step-hint">{steps.cluster.noGoals}</p>;
  }
  return (
    <>
      {me.role === 'facilitator' ? !isNaming && <SortingControl /> : <SortingTurn />}
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
          <Button icon={Plus} onClick={() => send(addCluster(board))}>
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

function ClusterBox({ group: { cluster, goals }, number, hand, ...placing }: ClusterBoxProps) {
  const { steps } = useMessages();
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const name = cluster.title.trim() || steps.cluster.groupNumber(number);
  const silent = sessionOf(board)?.sorting !== undefined;
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
      {silent && me.role !== 'facilitator' ? (
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
      {goals.length === 0 && <p className="step-hint">{steps.cluster.empty}</p>}
      <GoalList goals={goals} {...placing} />
    </section>
  );
}
