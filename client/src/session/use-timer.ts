import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useState } from 'react';
import { useSession, useSessionState } from './hooks.ts';

/** How often the clock is read, in milliseconds; a second is shown a quarter late at most. */
const LOOK_MS = 250;

/** Whole seconds left of the timer by the server's clock, 0 when it has run out; undefined without one. */
export function useTimer(): number | undefined {
  return useSecondsUntil(useSessionState(({ board }) => sessionOf(board)?.stepEndsAt));
}

/** Whole seconds until a moment in milliseconds since 1970 UTC, 0 when it is past; undefined without one. */
export function useSecondsUntil(endsAt: number | undefined): number | undefined {
  const client = useSession();
  const [now, setNow] = useState(client.serverNow);
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const look = (): void => setNow(client.serverNow());
    look();
    const interval = setInterval(look, LOOK_MS);
    return () => clearInterval(interval);
  }, [client, endsAt]);
  return endsAt === undefined ? undefined : Math.max(0, Math.ceil((endsAt - now) / 1000));
}

/** Minutes and seconds as a clock shows them: `7:05`. */
export function showSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
