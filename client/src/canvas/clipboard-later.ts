import { atRest } from '../ui/rest.ts';
import type { CanvasController } from './canvas-controller.ts';

/**
 * Listens to the clipboard once the page is at rest or the board gets the focus, whichever is first: nothing is copied
 * or pasted before, and the first picture of the board does not wait for it. Returns the function that stops it.
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
      const { listenToClipboard } = await import('./board-extras.ts');
      if (!signal.aborted) stop = listenToClipboard(element, controller);
    } catch {
      asked = false; // Without a network it is fetched when the board gets the focus again.
    }
  };
  element.addEventListener('focus', () => void fetchOnce(), { signal });
  void atRest().then(fetchOnce);
  return () => {
    stopped.abort();
    stop?.();
  };
}
