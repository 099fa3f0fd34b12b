import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import type { ClusterWithGoals } from '@ambitiebord/shared/views/clusters';
import { Check, Lightbulb } from 'lucide-react';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { RoundAsking } from '../rounds/round-asking.tsx';
import { RoundControl } from '../rounds/round-control.tsx';
import { isUnderWay, namingRound, roundsAbout } from '../rounds/round-state.ts';
import type { Hand } from '../rounds/use-hand.ts';
import '../rounds/rounds.css';

interface NamingNowProps {
  readonly groups: readonly ClusterWithGoals[];
  /** See `RoundControl`. */
  readonly hand: Hand;
}

/** The name that is asked for one group, above all groups; then the names that were proposed for it. */
export function NamingNow({ groups, hand }: NamingNowProps) {
  const { steps } = useMessages();
  const round = useSessionState(({ board }) => namingRound(board));
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const index = groups.findIndex(({ cluster }) => cluster.id === round?.targetId);
  const group = groups[index];
  if (!round || !group) return null;
  const name = group.cluster.title.trim() || steps.cluster.groupNumber(index + 1);
  return (
    <section className="naming-now" aria-label={name}>
      <div className="cluster-box">
        <h3>{name}</h3>
        <ul className="goal-list">
          {group.goals.map(({ id, text }) => (
            <li key={id} className="goal-item">
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </div>
      {isFacilitator && <RoundControl round={round} hand={hand} />}
      {isUnderWay(round) ? (
        <RoundAsking round={round} />
      ) : (
        <Titles cluster={group.cluster} round={round} />
      )}
    </section>
  );
}

interface AskForNameProps {
  readonly clusterId: string;
  readonly name: string;
  /** See `RoundControl`. */
  readonly hand: Hand;
}

/** In the box of a group: the facilitator asks for names, for one group at a time. */
export function AskForName({ clusterId, name, hand }: AskForNameProps) {
  const { start } = useMessages().rounds;
  const { send } = useSession();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const isBusy = useSessionState(
    ({ board }) =>
      namingRound(board) !== undefined || roundsAbout(board, clusterId).some(isUnderWay),
  );
  if (!isFacilitator || isBusy) return null;
  return (
    <div className="step-actions">
      <Button
        icon={Lightbulb}
        aria-label={start.titleOf(name)}
        onClick={() => {
          hand.reach();
          send({ type: 'openRound', kind: 'proposal', targetId: clusterId });
        }}
      >
        {start.title}
      </Button>
    </div>
  );
}

interface TitlesProps {
  readonly cluster: RecordOf<'cluster'>;
  readonly round: Round;
}

/** The proposed names; the facilitator's click makes one the name of the group. */
function Titles({ cluster, round }: TitlesProps) {
  const { result } = useMessages().rounds;
  const { send } = useSession();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const options = round.options ?? [];
  return (
    <section className="naming-titles" aria-label={result.titles}>
      <h3>{result.titles}</h3>
      {options.length === 0 && <p className="step-hint">{result.noProposals}</p>}
      <ul className="proposals">
        {options.map(({ id, text }) => (
          <li key={id} className="proposal">
            <p className="answer-text">{text}</p>
            {isFacilitator && (
              <Button
                icon={Check}
                aria-label={result.chooseOf(text)}
                onClick={() => send(changeOf(update(cluster, { title: text })))}
              >
                {result.choose}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
