/** What others write, draw and point at while it lasts, and where arrows are taken up, which nobody needs before the board is there. */

import { useEffect, useState } from 'react';
import type { Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { onDemand } from '../ui/on-demand.tsx';
import { atRest } from '../ui/use-fetch-ahead.ts';
import type { Look } from './look.ts';

const Typing = onDemand(async () => (await import('./board-extras.ts')).Typing);
const LiveStrokes = onDemand(async () => (await import('./board-extras.ts')).LiveStrokes);
const ArrowEnds = onDemand(async () => (await import('./board-extras.ts')).ArrowEnds);
const Cursors = onDemand(async () => (await import('./board-extras.ts')).Cursors);
const LaserTrails = onDemand(async () => (await import('./board-extras.ts')).LaserTrails);

/** Whether the page has been at rest. */
function useRested(): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    let isThere = true;
    async function awaitRest(): Promise<void> {
      await atRest();
      if (isThere) setRested(true);
    }
    void awaitRest();
    return () => {
      isThere = false;
    };
  }, []);
  return isRested;
}

interface TypingLaterProps {
  /** Everything where it is drawn now, what moves included; asked for each time, past React. */
  readonly drawnNow: () => readonly BoardLayout[];
  readonly look: Look;
}

/** Draws the ends of the selected arrow and what others write, from the first moment on at which the page is at rest. */
export function TypingLater({ drawnNow, look }: TypingLaterProps) {
  if (!useRested()) return null;
  return (
    <>
      <ArrowEnds drawnNow={drawnNow} look={look} waiting={null} />
      <Typing drawnNow={drawnNow} look={look} waiting={null} />
    </>
  );
}

interface LiveLaterProps {
  readonly board: Records;
  readonly look: Look;
}

/** Draws what others draw and point at, likewise. */
export function LiveLater({ board, look }: LiveLaterProps) {
  if (!useRested()) return null;
  return (
    <>
      <LiveStrokes look={look} waiting={null} />
      <LaserTrails look={look} waiting={null} />
      <Cursors board={board} look={look} waiting={null} />
    </>
  );
}
