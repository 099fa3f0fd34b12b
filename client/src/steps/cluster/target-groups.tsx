import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { differentTargetGroups } from '@ambitiebord/shared/views/warnings';
import { Check } from 'lucide-react';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';

/** Target groups that are named in the question; more would not be read. */
const NAMED = 3;

interface TargetGroupsProps {
  readonly cluster: RecordOf<'cluster'>;
  readonly name: string;
}

/** Asks a cluster with goals for different people whether they mean the same, until they talked about it. */
export function TargetGroups({ cluster, name }: TargetGroupsProps) {
  const { contributions, sorting } = useMessages();
  const { language } = useLanguage();
  const { send } = useSession();
  const role = useSessionState(({ me }) => me.role);
  const found = useSessionState(({ board }) =>
    differentTargetGroups(board).find(({ clusterId }) => clusterId === cluster.id),
  );
  if (!found) return null;
  const quoted = found.groups.slice(0, NAMED).map((group) => `“${group.replace(/\.$/, '')}”`);
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted);
  return (
    <>
      <BoardQuestion about={`${cluster.id}-people`}>
        {contributions.ask.targetGroups(list)}
      </BoardQuestion>
      {role === 'facilitator' && (
        <div className="step-actions">
          <Button
            variant="quiet"
            icon={Check}
            aria-label={sorting.settledOf(name)}
            onClick={() => send(changeOf(update(cluster, { targetGroupsSettled: true })))}
          >
            {sorting.settled}
          </Button>
        </div>
      )}
    </>
  );
}
