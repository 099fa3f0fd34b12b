import { BellRing, Timer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { showSeconds, useTimer } from '../../session/use-timer.ts';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { chime } from './chime.ts';

/** The time left, for everybody; when it is up the page says so in sight and in sound. */
export function TimerDisplay() {
  const { session } = useMessages();
  const { announce } = useToast();
  const left = useTimer();
  const before = useRef(left);

  useEffect(() => {
    // Who comes in when it is long over, hears nothing.
    if (left === 0 && before.current !== undefined && before.current > 0) {
      chime();
      announce(session.timeUp);
    }
    before.current = left;
  }, [left, announce, session]);

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
