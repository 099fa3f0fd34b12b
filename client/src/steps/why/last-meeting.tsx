import { recordsOf } from '@ambitiebord/shared/records/registry';
import { newestMeeting } from '@ambitiebord/shared/views/ladders';
import { Merge } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';

interface LastMeetingProps {
  /** The goal that is open already, and says so itself. */
  readonly openGoalId?: string | undefined;
}

/** The last two ladders that met, for everybody, with the question that comes of it later. */
export function LastMeeting({ openGoalId }: LastMeetingProps) {
  const { pairs, steps } = useMessages();
  const { language } = useLanguage();
  const { goal, activities } = useSessionState(({ board }) => {
    const met = newestMeeting(board);
    return {
      goal: met,
      activities: recordsOf(board, 'activity').filter(({ goalId }) => goalId === met?.id),
    };
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <output className="last-meeting">
      {goal && goal.id !== openGoalId && (
        <span className="meeting">
          <Merge className="meeting-mark" aria-hidden />
          <span>
            <strong>{steps.why.meet(activities.length)}</strong>
            <span>{goal.text}</span>
            <span>{list.format(activities.map(({ text }) => text))}</span>
            <span className="meeting-later">{pairs.meetingLater}</span>
          </span>
        </span>
      )}
    </output>
  );
}
