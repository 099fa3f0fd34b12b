import { sessionOf } from '@ambitiebord/shared/records/registry';
import { clockNow, clockTime, type RunningClock } from '@ambitiebord/shared/views/clock';
import { useEffect, useState } from 'react';
import { useSession, useSessionState } from './hooks.ts';

/** How often the clock is read, in milliseconds; a second is shown a quarter late at most. */
const LOOK_MS = 250;

export interface TimerNow extends RunningClock {
  /** Whole seconds left by the server's clock, 0 when the time is up. */
  readonly left: number;
  /** Whether all clocks stand still. */
  readonly paused: boolean;
}

/** The clock that is shown now, with the time left on it; undefined without one. */
export function useTimer(): TimerNow | undefined {
  const session = useSessionState(({ board }) => sessionOf(board));
  // Which of them is shown changes when one has run out.
  const now = useServerNow(session && clockNow(session, 0)?.endsAt);
  const shown = session && clockNow(session, now);
  if (!shown) return undefined;
  const left = secondsUntil(shown.endsAt, clockTime(session, now));
  return { ...shown, left, paused: session.pausedAt !== undefined };
}

/** Whole seconds left of the step, also while a turn or a story has a clock of its own; undefined without a timer. */
export function useStepTimer(): number | undefined {
  return useClockSeconds(useSessionState(({ board }) => sessionOf(board)?.stepEndsAt));
}

/** Whether the clocks of the session stand still. */
export function useIsPaused(): boolean {
  return useSessionState(({ board }) => sessionOf(board)?.pausedAt !== undefined);
}

/** Whole seconds left on a clock of the session that ends then, which stands still while they are paused. */
export function useClockSeconds(endsAt: number | undefined): number | undefined {
  const pausedAt = useSessionState(({ board }) => sessionOf(board)?.pausedAt);
  const now = useServerNow(endsAt);
  return endsAt === undefined ? undefined : secondsUntil(endsAt, clockTime({ pausedAt }, now));
}

/** Whole seconds until a moment in milliseconds since 1970 UTC, 0 when it is past; undefined without one. */
export function useSecondsUntil(endsAt: number | undefined): number | undefined {
  const now = useServerNow(endsAt);
  return endsAt === undefined ? undefined : secondsUntil(endsAt, now);
}

/** The server's time in milliseconds, read again and again while there is an `end` to count down to. */
export function useServerNow(end: number | undefined): number {
  const client = useSession();
  const [now, setNow] = useState(client.serverNow);
  useEffect(() => {
    if (end === undefined) return undefined;
    const look = (): void => setNow(client.serverNow());
    look();
    const interval = setInterval(look, LOOK_MS);
    return () => clearInterval(interval);
  }, [client, end]);
  return now;
}

function secondsUntil(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1000));
}

/** Minutes and seconds as a clock shows them: `7:05`. */
export function showSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
