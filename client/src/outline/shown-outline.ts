import type { OutlineController } from './outline-controller.ts';

let shown: OutlineController | undefined;

/** Says that the board is shown as a list; returns the function that says it is no more. */
export function outlineIsShown(controller: OutlineController): () => void {
  shown = controller;
  return () => {
    if (shown === controller) shown = undefined;
  };
}

/** The list that is shown now, for parts of the page beside it. */
export function shownOutline(): OutlineController | undefined {
  return shown;
}
