import { BellRing, Timer } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { timeUpWords, useTimerSound, useTimeUp } from '../../roles/use-time-up.ts';
import { showSeconds, useIsPaused, useTimer } from '../../session/use-timer.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The time left, for everybody; when it is up the page says so in sight, and where the session is steered in sound. */
export function TimerDisplay() {
  const { session } = useFrameMessages();
  const { announce } = useToast();
  const timer = useTimer();
  const sound = useTimerSound();
  useTimeUp(
    useCallback(
      (clock) => {
        sound();
        announce(timeUpWords(session, clock));
      },
      [sound, announce, session],
    ),
  );

  useSayPause();
  if (!timer) return null;
  const { clock, left, paused } = timer;
  const label = clock === 'step' ? session.timer : session.clocks[clock];
  if (left === 0) {
    return (
      <p className="timer timer-up">
        <BellRing className="icon" aria-hidden />
        {timeUpWords(session, clock)}
      </p>
    );
  }
  return (
    <p className={paused ? 'timer timer-stands' : 'timer'} role="timer" aria-label={label}>
      <Timer className="icon" aria-hidden />
      {clock !== 'step' && (
        <span className="timer-of" aria-hidden>
          {label}
        </span>
      )}
      {paused && <span className="timer-paused">{session.paused}</span>}
      <span aria-hidden>{showSeconds(left)}</span>
      <span className="visually-hidden">{session.timerLeft(Math.floor(left / 60), left % 60)}</span>
    </p>
  );
}

/** Says that the clocks stand still, and that they go on, to who hears the page. */
function useSayPause(): void {
  const { session } = useFrameMessages();
  const { announce } = useToast();
  const paused = useIsPaused();
  const before = useRef(paused);
  useEffect(() => {
    if (paused !== before.current) announce(paused ? session.pausedSaid : session.resumedSaid);
    before.current = paused;
  }, [paused, announce, session]);
}
