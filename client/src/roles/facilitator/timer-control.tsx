import { sessionOf } from '@ambitiebord/shared/records/registry';
import { plannedSteps } from '@ambitiebord/shared/views/agenda';
import { Minus, Play, Plus, Square, Volume2, VolumeX } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { showSeconds, useTimer } from '../../session/use-timer.ts';

const MINUTE_S = 60;
/** For a step for which the template has no minutes. */
const UNPLANNED_MINUTES = 5;

/** Starts the timer with the minutes of the step, shifts it by a minute, stops it. */
export function TimerControl() {
  const { facilitator, session } = useMessages();
  const client = useSession();
  const minutes = useSessionState(({ board }) => {
    const current = sessionOf(board);
    const item = current && plannedSteps(current).find(({ step }) => step === current.step);
    return item && item.minutes > 0 ? item.minutes : UNPLANNED_MINUTES;
  });
  const left = useTimer();
  const shift = (seconds: number): void => {
    client.send({ type: 'setTimer', timer: { action: 'shift', seconds } });
  };
  return (
    <section className="rail-part" aria-labelledby="rail-timer">
      <div className="agenda-head">
        <h2 id="rail-timer">{facilitator.timer}</h2>
        <SoundSwitch />
      </div>
      {left === undefined ? (
        <Button
          icon={Play}
          onClick={() =>
            client.send({
              type: 'setTimer',
              timer: { action: 'start', seconds: minutes * MINUTE_S },
            })
          }
        >
          {facilitator.startTimer(minutes)}
        </Button>
      ) : (
        <div className="timer-control">
          <IconButton
            icon={Minus}
            label={facilitator.oneLess}
            disabled={left === 0}
            onClick={() => shift(-MINUTE_S)}
          />
          <span className="timer-left">{left === 0 ? session.timeUp : showSeconds(left)}</span>
          <IconButton icon={Plus} label={facilitator.oneMore} onClick={() => shift(MINUTE_S)} />
          <IconButton
            icon={Square}
            label={facilitator.stopTimer}
            onClick={() => client.send({ type: 'setTimer', timer: { action: 'stop' } })}
          />
        </div>
      )}
    </section>
  );
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
