import { ACTIVITY_STATUSES } from '@ambitiebord/shared/records/activity';
import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Pencil, Star } from 'lucide-react';
import { memo, useState } from 'react';
import { setStatus } from '../../actions/contributions.ts';
import { update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { Choice } from '../parts/choice.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';
import { useMay } from '../parts/use-may.ts';

/** An activity, whose it is and what it does for the ambition; its owner says so. */
export const ActivityItem = memo(function ActivityItem({
  activity,
}: {
  readonly activity: RecordOf<'activity'>;
}) {
  const { activities: words } = useMessages().contributions;
  const partnerId = useSessionState(({ me }) => me.partnerId);
  const partner = useSessionState(({ board }) => recordOf(board, 'partner', activity.partnerId));
  const mine = partner !== undefined && partner.id === partnerId;
  // Another status than it has: what changes nothing is allowed to everybody.
  const other = activity.status === 'parked' ? 'outside' : 'parked';
  const mayChoose = useMay(update(activity, { status: other }));
  const [choosing, setChoosing] = useState(false);
  return (
    <li className="activity-beside">
      <p className="activity-name">
        <strong>{activity.text}</strong>
        {partner && (
          <span className="activity-owner">
            {partner.name}
            {mine && ` (${words.yours})`}
          </span>
        )}
      </p>
      <HowItCame record={activity} />
      {activity.tryFirst && (
        <p className="activity-first">
          <Star className="icon" aria-hidden />
          {words.first}
        </p>
      )}
      {mayChoose && (mine || choosing) ? (
        <StatusChoice activity={activity} arrives={choosing} />
      ) : (
        <div className="activity-status-line">
          <StatusShown activity={activity} />
          {mayChoose && (
            // On behalf of somebody: twelve open questions below each other would be no overview.
            <IconButton
              icon={Pencil}
              label={words.statusOf(activity.text)}
              onClick={() => setChoosing(true)}
            />
          )}
        </div>
      )}
    </li>
  );
});

type Named = Pick<RecordOf<'activity'>, 'id' | 'text'>;

/** The activity with which this one goes on, if there is one. */
function useTogether(activity: RecordOf<'activity'>): Named | undefined {
  return useSessionState(({ board }) => {
    const other = recordOf(board, 'activity', activity.togetherWithId);
    return other && { id: other.id, text: other.text };
  });
}

function StatusShown({ activity }: { readonly activity: RecordOf<'activity'> }) {
  const { activities: words, statuses } = useMessages().contributions;
  const together = useTogether(activity);
  const { status } = activity;
  if (status === undefined) return <p className="activity-status">{words.undecided}</p>;
  return (
    <p className={`activity-status activity-status-${status}`}>
      {together ? words.together(together.text) : statuses[status]}
    </p>
  );
}

interface StatusChoiceProps {
  readonly activity: RecordOf<'activity'>;
  /** Whether this person just asked for it. */
  readonly arrives: boolean;
}

function StatusChoice({ activity, arrives }: StatusChoiceProps) {
  const { activities: words, statuses } = useMessages().contributions;
  const { send } = useSession();
  const together = useTogether(activity);
  const others = useSessionState(({ board }) =>
    recordsOf(board, 'activity')
      .filter(({ id }) => id !== activity.id)
      .toSorted(compareAge)
      .map(({ id, text }) => ({ id, text })),
  );
  const choice = useArrival<HTMLDivElement>(arrives, 'input');
  const options = ACTIVITY_STATUSES.filter((status) => status !== 'merged' || others.length > 0);
  return (
    <div ref={choice} className="activity-choice">
      <Choice
        legend={words.statusOf(activity.text)}
        hideLegend
        options={options.map((status) => ({ value: status, label: statuses[status] }))}
        value={activity.status}
        onChange={(status) => send(setStatus(activity, status))}
      />
      {activity.status === 'merged' && (
        <Select
          label={words.togetherWith}
          value={together?.id ?? ''}
          onChange={({ target }) =>
            send(setStatus(activity, 'merged', target.value === '' ? undefined : target.value))
          }
        >
          <option value="">{words.chooseActivity}</option>
          {others.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      )}
      {activity.status === 'outside' && <p className="step-hint">{words.outsideHint}</p>}
    </div>
  );
}
