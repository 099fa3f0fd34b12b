import type { CanvasController } from './canvas-controller.ts';

/** The board that this page shows, for parts of the page beside it. */
export interface ShownCanvas {
  readonly controller: CanvasController;
  /** Gives the board the focus. */
  readonly focus: () => void;
}

let shown: ShownCanvas | undefined;

/** Says that a board is shown; returns the function that says it is no more. */
export function canvasIsShown(canvas: ShownCanvas): () => void {
  shown = canvas;
  return () => {
    if (shown === canvas) shown = undefined;
  };
}

/** The board that is shown now; on a phone mostly none. */
export function shownCanvas(): ShownCanvas | undefined {
  return shown;
}
