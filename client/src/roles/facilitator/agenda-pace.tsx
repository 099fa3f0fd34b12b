import type { AgendaLine, Pace } from '@ambitiebord/shared/views/agenda';
import { useMessages } from '../../ui/language.tsx';
import { showClock, wholeMinutes } from './clock-words.ts';

interface AgendaPaceProps {
  readonly lines: readonly AgendaLine[];
  /** Undefined as long as the session has not begun. */
  readonly pace: Pace | undefined;
  readonly now: number;
}

/** When the session ends, and how that compares with the plan: a fact, not an alarm. */
export function AgendaPace({ lines, pace, now }: AgendaPaceProps) {
  const { agenda, domain } = useMessages();
  if (!pace) {
    const total = lines
      .filter(({ state }) => state !== 'skipped')
      .reduce((sum, { minutes }) => sum + minutes, 0);
    return (
      <p className="agenda-pace">
        {agenda.notBegun(domain.minutes(total), showClock(now + total * 60_000))}
      </p>
    );
  }
  const late = wholeMinutes(pace.late);
  return (
    <p className="agenda-pace">
      <span>{agenda.endsAt(showClock(pace.endsAt))}</span>{' '}
      <span>
        {late > 0 && agenda.later(domain.minutes(late))}
        {late < 0 && agenda.earlier(domain.minutes(-late))}
        {late === 0 && agenda.onTime}
      </span>
    </p>
  );
}
