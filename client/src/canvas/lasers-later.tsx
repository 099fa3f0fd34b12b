/** The lasers of everybody, which nobody needs before the board is there. */

import { useEffect, useState } from 'react';
import { onDemand } from '../ui/on-demand.tsx';
import { atRest } from '../ui/use-fetch-ahead.ts';
import type { Look } from './look.ts';

const LaserTrails = onDemand(async () => (await import('./lasers.tsx')).LaserTrails);

/** Draws them from the first moment on at which the page is at rest. */
export function LasersLater({ look }: { readonly look: Look }) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    let isThere = true;
    async function wantAtRest(): Promise<void> {
      await atRest();
      if (isThere) setWanted(true);
    }
    void wantAtRest();
    return () => {
      isThere = false;
    };
  }, []);
  return isWanted ? <LaserTrails look={look} waiting={null} /> : null;
}
