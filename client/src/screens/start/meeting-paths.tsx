import { CircleHelp, Target, Zap } from 'lucide-react';
import { useEntryMessages } from '../../ui/language.tsx';
import './meeting-paths.css';

/** What happens in a session, as a picture: two activities, a why each, one goal. */
export function MeetingPaths() {
  const { start } = useEntryMessages();
  const { left, right, goal } = start.picture;
  return (
    <figure className="meeting-paths">
      <div className="path-column">
        <p className="path-box path-activity">
          <Zap className="icon" aria-hidden />
          {left.activity}
        </p>
        <p className="path-box path-why">
          <CircleHelp className="icon" aria-hidden />
          {left.why}
        </p>
      </div>
      <div className="path-column">
        <p className="path-box path-activity">
          <Zap className="icon" aria-hidden />
          {right.activity}
        </p>
        <p className="path-box path-why">
          <CircleHelp className="icon" aria-hidden />
          {right.why}
        </p>
      </div>
      <svg className="path-meeting" viewBox="0 0 200 40" preserveAspectRatio="none" aria-hidden>
        <path d="M50 0 C50 26 100 12 100 40 M150 0 C150 26 100 12 100 40" />
      </svg>
      <p className="path-box path-goal">
        <Target className="icon" aria-hidden />
        {goal}
      </p>
    </figure>
  );
}
