import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Minus, Play, Plus, Square, Volume2, VolumeX } from 'lucide-react';
import { minutesOf, shiftTimer, startTimer } from '../../actions/facilitating.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { showSeconds, useTimer } from '../../session/use-timer.ts';

/** Starts the timer with the minutes of the step, shifts it by a minute, stops it. */
export function TimerControl() {
  const { facilitator, session } = useMessages();
  const client = useSession();
  const minutes = useSessionState(({ board }) => minutesOf(sessionOf(board)));
  const left = useTimer();
  return (
    <section className="rail-part" aria-labelledby="rail-timer">
      <div className="agenda-head">
        <h2 id="rail-timer">{facilitator.timer}</h2>
        <SoundSwitch />
      </div>
      {left === undefined ? (
        <Button icon={Play} onClick={() => client.send(startTimer(minutes))}>
          {facilitator.startTimer(minutes)}
        </Button>
      ) : (
        <div className="timer-control">
          <IconButton
            icon={Minus}
            label={facilitator.oneLess}
            disabled={left === 0}
            onClick={() => client.send(shiftTimer(-1))}
          />
          <span className="timer-left">{left === 0 ? session.timeUp : showSeconds(left)}</span>
          <IconButton
            icon={Plus}
            label={facilitator.oneMore}
            onClick={() => client.send(shiftTimer(1))}
          />
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
