/** What happens on a page at the moment the timer runs out. */

import type { Clock } from '@ambitiebord/shared/domain/clocks';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useCallback, useEffect, useRef } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { useIsPaused, useStepTimer, useTimer } from '../session/use-timer.ts';
import { chime } from '../ui/chime.ts';

/**
 * Calls back when the time of a clock runs out, and not for who comes in when it is long over. The time of the step
 * runs on under that of a turn or a story, and its end is told as well.
 */
export function useTimeUp(onTimeUp: (clock: Clock) => void): void {
  const { clock, left } = useTimer() ?? {};
  const ofStep = useStepTimer();
  useRunOut(clock, left, onTimeUp);
  useRunOut(clock === 'step' || ofStep === undefined ? undefined : 'step', ofStep, onTimeUp);
}

function useRunOut(
  clock: Clock | undefined,
  left: number | undefined,
  onTimeUp: (clock: Clock) => void,
): void {
  const before = useRef({ clock, left });
  const paused = useIsPaused();
  useEffect(() => {
    // What is taken off a clock that stands still is told when it goes on.
    if (paused) return;
    const { left: had = 0, clock: of } = before.current;
    before.current = { clock, left };
    // Another clock that is seen again and has run out meanwhile is no news.
    if (clock !== undefined && left === 0 && of === clock && had > 0) onTimeUp(clock);
  }, [clock, left, paused, onTimeUp]);
}

/** That the time of a clock is up, in words. */
export function timeUpWords(
  { timeUp, clocksUp }: Pick<Messages['session'], 'timeUp' | 'clocksUp'>,
  clock: Clock,
): string {
  return clock === 'step' ? timeUp : clocksUp[clock];
}

/** The sound of the timer: one that the facilitator can switch off, for the whole session. */
export function useTimerSound(): () => void {
  const sounds = useSessionState(({ board, me }) => {
    const inCharge = me.role === 'facilitator' || me.role === 'display';
    return inCharge && sessionOf(board)?.timerSilent !== true;
  });
  // Sixteen laptops that ring one after the other would be an alarm; two make one sound in the room.
  return useCallback(() => {
    if (sounds) chime();
  }, [sounds]);
}
