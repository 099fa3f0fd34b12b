import { meetingGoals, type Ladder } from '@ambitiebord/shared/views/ladders';
import { ChevronRight, Merge } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';

interface LadderListProps {
  readonly ladders: readonly Ladder[];
  readonly onOpen: (activityId: string) => void;
}

/** The activities to choose from; those of the own organisation first. */
export function LadderList({ ladders, onOpen }: LadderListProps) {
  const { why } = useMessages().steps;
  const partnerId = useSessionState(({ me }) => me.partnerId);
  const mine = ladders.filter(({ activity }) => partnerId && activity.partnerId === partnerId);
  const others = ladders.filter((ladder) => !mine.includes(ladder));
  if (ladders.length === 0) return <p className="step-hint">{why.none}</p>;
  return (
    <>
      <p className="step-hint">{why.choose}</p>
      {mine.length > 0 && (
        <section className="ladder-list" aria-label={why.yourLadders}>
          <h3>{why.yourLadders}</h3>
          <Ladders ladders={mine} onOpen={onOpen} />
        </section>
      )}
      {others.length > 0 && (
        <section className="ladder-list" aria-label={mine.length > 0 ? why.others : why.allLadders}>
          <h3>{mine.length > 0 ? why.others : why.allLadders}</h3>
          <Ladders ladders={others} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}

function Ladders({ ladders, onOpen }: LadderListProps) {
  const { why } = useMessages().steps;
  const meeting = useSessionState(({ board }) => new Set(meetingGoals(board).map(({ id }) => id)));
  return (
    <ul>
      {ladders.map(({ activity, partner, steps, goal }) => (
        <li key={activity.id}>
          <button
            type="button"
            className="ladder-item"
            aria-label={why.open(activity.text)}
            onClick={() => onOpen(activity.id)}
          >
            <span className="ladder-item-words">
              <strong>{activity.text}</strong>
              <span className="ladder-item-by">
                {[partner?.name, goal ? undefined : why.rungs(steps.length)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {goal && <span className="ladder-item-goal">{why.endsIn(goal.text)}</span>}
              {goal && meeting.has(goal.id) && (
                <span className="ladder-item-meets">
                  <Merge className="icon" aria-hidden /> {why.meets}
                </span>
              )}
            </span>
            <ChevronRight className="icon" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
