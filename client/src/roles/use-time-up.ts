/** What happens on a page at the moment the timer runs out. */

import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useCallback, useEffect, useRef } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { useTimer } from '../session/use-timer.ts';
import { chime } from '../ui/chime.ts';

/** Calls back when the timer runs out, and not for who comes in when it is long over. */
export function useTimeUp(onTimeUp: () => void): void {
  const left = useTimer();
  const before = useRef(left);
  useEffect(() => {
    if (left === 0 && before.current !== undefined && before.current > 0) onTimeUp();
    before.current = left;
  }, [left, onTimeUp]);
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
