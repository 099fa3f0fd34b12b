import { meetingGoals, type Ladder } from '@ambitiebord/shared/views/ladders';
import { ChevronRight, Merge } from 'lucide-react';
import { memo } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';

interface LadderListProps {
  readonly ladders: readonly Ladder[];
  /** The activity that was just closed: the focus returns to it. */
  readonly closedId: string | undefined;
  readonly onOpen: (activityId: string) => void;
}

/** The activities to choose from; those of the own organisation first. */
export function LadderList({ ladders, ...opening }: LadderListProps) {
  const { why } = useMessages().steps;
  const partnerId = useSessionState(({ me }) => me.partnerId);
  const looksOn = useSessionState(({ me }) => me.role === 'observer');
  const mine = ladders.filter(({ activity }) => partnerId && activity.partnerId === partnerId);
  const others = ladders.filter((ladder) => !mine.includes(ladder));
  if (ladders.length === 0) return <p className="step-hint">{why.none}</p>;
  return (
    <>
      <p className="step-hint">{looksOn ? why.chooseToRead : why.choose}</p>
      {mine.length > 0 && (
        <section className="ladder-list" aria-label={why.yourLadders}>
          <h3>{why.yourLadders}</h3>
          <Ladders ladders={mine} {...opening} />
        </section>
      )}
      {others.length > 0 && (
        <section className="ladder-list" aria-label={mine.length > 0 ? why.others : why.allLadders}>
          <h3>{mine.length > 0 ? why.others : why.allLadders}</h3>
          <Ladders ladders={others} {...opening} />
        </section>
      )}
    </>
  );
}

/** Ladders to open. */
export function Ladders({ ladders, closedId, onOpen }: LadderListProps) {
  return (
    <ul>
      {ladders.map((ladder) => (
        <LadderItem
          key={ladder.activity.id}
          ladder={ladder}
          arrives={ladder.activity.id === closedId}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface LadderItemProps {
  readonly ladder: Ladder;
  readonly arrives: boolean;
  readonly onOpen: (activityId: string) => void;
}

const LadderItem = memo(function LadderItem({ ladder, arrives, onOpen }: LadderItemProps) {
  const { why } = useMessages().steps;
  const { activity, partner, steps, goal } = ladder;
  const meets = useSessionState(({ board }) =>
    meetingGoals(board).some(({ id }) => id === goal?.id),
  );
  const item = useArrival<HTMLLIElement>(arrives, 'button');
  const progress = goal ? undefined : why.rungs(steps.length);
  return (
    <li ref={item}>
      <button type="button" className="ladder-item" onClick={() => onOpen(activity.id)}>
        <span className="ladder-item-words">
          <strong>{activity.text}</strong>
          <span className="ladder-item-by">
            {[partner?.name, progress].filter(Boolean).join(' · ')}
          </span>
          {goal && <span className="ladder-item-goal">{why.endsIn(goal.text)}</span>}
          {meets && (
            <span className="ladder-item-meets">
              <Merge className="icon" aria-hidden /> {why.meets}
            </span>
          )}
        </span>
        <ChevronRight className="icon" aria-hidden />
      </button>
    </li>
  );
});
