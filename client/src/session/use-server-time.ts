import { useEffect, useState } from 'react';
import { useSession } from './hooks.ts';

/** The time by the server's clock, in milliseconds since 1970 UTC, read anew every so many milliseconds. */
export function useServerTime(every: number): number {
  const client = useSession();
  const [now, setNow] = useState(client.serverNow);
  useEffect(() => {
    const interval = setInterval(() => setNow(client.serverNow()), every);
    return () => clearInterval(interval);
  }, [client, every]);
  return now;
}
