import type { CanvasController } from './canvas-controller.ts';

/**
 * Listens to the clipboard from when the board first gets the focus: nothing is copied or
 * pasted before, and the first picture of the board does not wait for it. Returns the function that stops it.
 */
export function listenToClipboardLater(
  element: HTMLElement,
  controller: CanvasController,
): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let asked = false;
  let stop: (() => void) | undefined;
  const fetchOnce = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      const { listenToClipboard } = await import('./clipboard.ts');
      if (!signal.aborted) stop = listenToClipboard(element, controller);
    } catch {
      asked = false; // Without a network it is fetched when the board gets the focus again.
    }
  };
  element.addEventListener('focus', () => void fetchOnce(), { signal });
  return () => {
    stopped.abort();
    stop?.();
  };
}
