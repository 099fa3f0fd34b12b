/** What is drawn past React while it lasts, and which nobody needs before the board is there: strokes and lasers. */

import { useEffect, useState } from 'react';
import { onDemand } from '../ui/on-demand.tsx';
import { atRest } from '../ui/use-fetch-ahead.ts';
import type { Look } from './look.ts';

const LiveStrokes = onDemand(async () => (await import('./board-extras.ts')).LiveStrokes);
const LaserTrails = onDemand(async () => (await import('./board-extras.ts')).LaserTrails);

/** Draws them from the first moment on at which the page is at rest. */
export function LiveLater({ look }: { readonly look: Look }) {
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
  return isWanted ? (
    <>
      <LiveStrokes look={look} waiting={null} />
      <LaserTrails look={look} waiting={null} />
    </>
  ) : null;
}
