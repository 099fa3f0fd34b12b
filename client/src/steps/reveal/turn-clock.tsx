import { useIsPaused } from '../../session/use-timer.ts';
import { useMessages } from '../../ui/language.tsx';
import { useTurnSeconds } from './use-reading.ts';

/** The time left for the partner who tells; when it is up a request, for nothing stops by itself. */
export function TurnClock() {
  const { cards, session } = useMessages();
  const paused = useIsPaused();
  const left = useTurnSeconds();
  if (left === undefined) return null;
  return (
    <p className="turn-clock" role="timer" aria-label={cards.reading.timeLeft}>
      {paused && left > 0 && `${session.paused} · `}
      {left === 0 ? cards.reading.timeUp : cards.reading.secondsLeft(left)}
    </p>
  );
}
