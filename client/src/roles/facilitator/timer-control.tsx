import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Play, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { minutesOf, startTimer } from '../../actions/facilitating.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useTimer, type TimerNow } from '../../session/use-timer.ts';

const RunningTimer = onDemand(async () => (await import('./running-timer.tsx')).RunningTimer);

/** Starts the timer with the minutes of the step; one that runs is shifted, paused and stopped. */
export function TimerControl() {
  const { facilitator } = useMessages();
  const client = useSession();
  const minutes = useSessionState(({ board }) => minutesOf(sessionOf(board)));
  const timer = useTimer();
  useSayShift(timer);
  return (
    <section className="rail-part" aria-labelledby="rail-timer">
      <div className="agenda-head">
        <h2 id="rail-timer">{facilitator.timer}</h2>
        <SoundSwitch />
      </div>
      {timer === undefined ? (
        <Button icon={Play} onClick={() => client.send(startTimer(minutes))}>
          {facilitator.startTimer(minutes)}
        </Button>
      ) : (
        <RunningTimer {...timer} waiting={null} />
      )}
    </section>
  );
}

/** Says how much time is left when somebody starts or shifts it, with a key perhaps, to who hears the page. */
function useSayShift(timer: TimerNow | undefined): void {
  const { session } = useMessages();
  const { announce } = useToast();
  const [clock, endsAt] = [timer?.clock, timer?.endsAt];
  const before = useRef<number>(endsAt);
  const say = useEffectEvent((): void => {
    const left = timer?.left ?? 0;
    if (left > 0) announce(session.timerLeft(Math.floor(left / 60), left % 60));
  });
  useEffect(() => {
    if (endsAt !== before.current && clock !== undefined) say();
    before.current = endsAt;
  }, [clock, endsAt]);
}

/** Whether the timer rings, here and on the big screen. */
function SoundSwitch() {
  const { agenda } = useMessages();
  const client = useSession();
  const silent = useSessionState(({ board }) => sessionOf(board)?.timerSilent ?? false);
  return (
    <IconButton
      icon={silent ? VolumeX : Volume2}
      label={agenda.sound}
      aria-pressed={!silent}
      onClick={() => void client.send({ type: 'setTimer', timer: { action: 'sound', on: silent } })}
    />
  );
}
