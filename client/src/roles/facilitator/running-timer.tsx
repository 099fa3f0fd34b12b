import { Minus, Plus, Square } from 'lucide-react';
import { shiftTimer } from '../../actions/facilitating.ts';
import { useSession } from '../../session/hooks.ts';
import { showSeconds, useStepTimer, type TimerNow } from '../../session/use-timer.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PauseButton } from '../../steps/parts/pause-button.tsx';
import { timeUpWords } from '../use-time-up.ts';

/** The clock that all see; during a turn or a story the time of the step stands below it. */
export function RunningTimer({ clock, left, paused }: TimerNow) {
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
          {paused && left > 0 && <span className="timer-of">{session.paused}</span>}
          {left === 0 ? timeUpWords(session, clock) : showSeconds(left)}
        </span>
        <IconButton
          icon={Plus}
          label={facilitator.oneMore}
          onClick={() => client.send(shiftTimer(1, clock))}
        />
        <PauseButton />
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
