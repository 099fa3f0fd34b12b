import { useEffect } from 'react';
import type { FetchedLater } from './on-demand.tsx';

/** Milliseconds after which a browser that does not say when it is at rest counts as such. */
const REST_MS = 1_000;

/**
 * Fetches parts that will be wanted later, one after the other in this order, once the page has nothing
 * else to do: so the next step opens at once, also when the network is bad by then, or gone.
 */
export function useFetchAhead(parts: readonly FetchedLater[]): void {
  useEffect(() => {
    let wanted = true;
    async function fetchAll(): Promise<void> {
      for (const part of parts) {
        await atRest();
        if (!wanted) return;
        await part.fetchAhead();
      }
    }
    void fetchAll();
    return () => {
      wanted = false;
    };
  }, [parts]);
}

/** Resolves when the page is at rest; WebKit has no word for it. */
export function atRest(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, REST_MS);
  });
}
