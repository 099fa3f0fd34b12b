/**
 * What is drawn around objects, and what others write, draw and point at while it lasts: nobody needs it before the
 * board is there.
 */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { onDemand } from '../ui/on-demand.tsx';
import { frameTextsIn } from '../ui/texts.ts';
import { useRested } from '../ui/rest.ts';
import type { Look } from './look.ts';

/** They come with the texts that the board has already. */
const FRAME = { texts: frameTextsIn };

const Typing = onDemand(async () => (await import('./board-extras.ts')).Typing, FRAME);
const LiveStrokes = onDemand(async () => (await import('./board-extras.ts')).LiveStrokes, FRAME);
const ArrowEnds = onDemand(async () => (await import('./board-extras.ts')).ArrowEnds, FRAME);
const Marks = onDemand(async () => (await import('./board-extras.ts')).Marks, FRAME);
const Cursors = onDemand(async () => (await import('./board-extras.ts')).Cursors, FRAME);
const LaserTrails = onDemand(async () => (await import('./board-extras.ts')).LaserTrails, FRAME);

interface MarksLaterProps {
  /** Everything where it is drawn now, what moves included; asked for each time, past React. */
  readonly drawnNow: () => readonly BoardLayout[];
  /** Where the dragged goals would go. */
  readonly targets: readonly Rectangle[];
  readonly look: Look;
}

/** Draws what is around objects and what others write, from the first moment on at which the page is at rest. */
export function MarksLater({ drawnNow, targets, look }: MarksLaterProps) {
  if (!useRested()) return null;
  return (
    <>
      <Marks drawnNow={drawnNow} targets={targets} look={look} waiting={null} />
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
