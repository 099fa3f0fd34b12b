import { useMessages } from '../../ui/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { timeUpWords } from '../use-time-up.ts';
import { showSeconds, useTimer } from '../../session/use-timer.ts';

/** The time left, or that it is up; nothing without a timer. */
export function Clock({ large = false }: { readonly large?: boolean }) {
  const { display, session } = useMessages();
  const timer = useTimer();
  if (!timer) return null;
  const { clock, left, paused } = timer;
  const isUp = left === 0;
  return (
    <p
      className={classNames(
        'display-clock',
        large && 'display-clock-large',
        isUp && 'display-clock-up',
        paused && !isUp && 'display-clock-paused',
      )}
      role="timer"
      aria-label={display.timeLeft}
    >
      {clock !== 'step' && !isUp && (
        <span className="display-clock-of">{session.clocks[clock]}</span>
      )}
      {paused && !isUp && <span className="display-clock-of">{session.paused}</span>}
      {isUp ? timeUpWords({ ...session, timeUp: display.timeUp }, clock) : showSeconds(left)}
    </p>
  );
}
