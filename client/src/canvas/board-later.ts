import { onDemand } from '../ui/on-demand.tsx';
import { frameTextsIn } from '../ui/texts.ts';

/** The board, when it is wanted: Konva is heavy and the step can be worked on without it. */
export const BoardCanvas = onDemand(async () => (await import('./board-canvas.tsx')).BoardCanvas, {
  texts: frameTextsIn,
});
