import { useMessages } from '../../ui/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { showSeconds, useTimer } from '../../session/use-timer.ts';

/** The time left, or that it is up; nothing without a timer. */
export function Clock({ large = false }: { readonly large?: boolean }) {
  const { display } = useMessages();
  const left = useTimer();
  if (left === undefined) return null;
  const isUp = left === 0;
  return (
    <p
      className={classNames(
        'display-clock',
        large && 'display-clock-large',
        isUp && 'display-clock-up',
      )}
      role="timer"
      aria-label={display.timeLeft}
    >
      {isUp ? display.timeUp : showSeconds(left)}
    </p>
  );
}
