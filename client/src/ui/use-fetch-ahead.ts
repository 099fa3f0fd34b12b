import { useEffect } from 'react';
import { useLanguage } from './language.tsx';
import type { FetchedLater } from './on-demand.tsx';
import { atRest } from './rest.ts';

/**
 * Fetches parts that will be wanted later, one after the other in this order, once the page has nothing
 * else to do: so the next step opens at once, also when the network is bad by then, or gone.
 */
export function useFetchAhead(parts: readonly FetchedLater[]): void {
  const { language } = useLanguage();
  useEffect(() => {
    let wanted = true;
    async function fetchAll(): Promise<void> {
      for (const part of parts) {
        await atRest();
        if (!wanted) return;
        await part.fetchAhead(language);
      }
    }
    void fetchAll();
    return () => {
      wanted = false;
    };
  }, [parts, language]);
}
