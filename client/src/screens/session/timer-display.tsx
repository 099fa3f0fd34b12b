import { BellRing, Timer } from 'lucide-react';
import { useCallback } from 'react';
import { useTimerSound, useTimeUp } from '../../roles/use-time-up.ts';
import { showSeconds, useTimer } from '../../session/use-timer.ts';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The time left, for everybody; when it is up the page says so in sight, and where the session is steered in sound. */
export function TimerDisplay() {
  const { session } = useMessages();
  const { announce } = useToast();
  const left = useTimer();
  const sound = useTimerSound();
  useTimeUp(
    useCallback(() => {
      sound();
      announce(session.timeUp);
    }, [sound, announce, session]),
  );

  if (left === undefined) return null;
  if (left === 0) {
    return (
      <p className="timer timer-up">
        <BellRing className="icon" aria-hidden />
        {session.timeUp}
      </p>
    );
  }
  return (
    <p className="timer" role="timer" aria-label={session.timer}>
      <Timer className="icon" aria-hidden />
      <span aria-hidden>{showSeconds(left)}</span>
      <span className="visually-hidden">{session.timerLeft(Math.floor(left / 60), left % 60)}</span>
    </p>
  );
}
