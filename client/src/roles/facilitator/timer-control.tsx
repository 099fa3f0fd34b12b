import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Minus, Play, Plus, Square, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { minutesOf, shiftTimer, startTimer } from '../../actions/facilitating.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { showSeconds, useStepTimer, useTimer, type TimerNow } from '../../session/use-timer.ts';
import { timeUpWords } from '../use-time-up.ts';

/** Starts the timer with the minutes of the step, shifts it by a minute, stops it. */
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
        <RunningTimer {...timer} />
      )}
    </section>
  );
}

/** The clock that all see; during a turn or a story the time of the step stands below it. */
function RunningTimer({ clock, left }: TimerNow) {
  const { facilitator, session } = useMessages();
  const client = useSession();
  const step = useStepTimer();
  return (
    <>
      {clock !== 'step' && <p className="timer-of">{session.clocks[clock]}</p>}
      <div className="timer-control">
        <IconButton
          icon={Minus}
          label={facilitator.oneLess}
          disabled={left === 0}
          onClick={() => client.send(shiftTimer(-1, clock))}
        />
        <span className="timer-left">
          {left === 0 ? timeUpWords(session, clock) : showSeconds(left)}
        </span>
        <IconButton
          icon={Plus}
          label={facilitator.oneMore}
          onClick={() => client.send(shiftTimer(1, clock))}
        />
        {clock !== 'turn' && (
          <IconButton
            icon={Square}
            label={clock === 'story' ? facilitator.stopStory : facilitator.stopTimer}
            onClick={() => client.send({ type: 'setTimer', timer: { action: 'stop', clock } })}
          />
        )}
      </div>
      {clock !== 'step' && step !== undefined && (
        <p className="step-hint">
          {step === 0 ? facilitator.stepTimeUp : facilitator.stepTime(showSeconds(step))}
        </p>
      )}
    </>
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
