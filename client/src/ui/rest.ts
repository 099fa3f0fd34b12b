/** When the page has nothing else to do. */

import { useEffect, useState } from 'react';

/** Milliseconds after which a browser that does not say when it is at rest counts as such. */
const REST_MS = 1_000;
/** Milliseconds after which one that is never at rest does. */
const BUSY_MS = 3_000;

/** Resolves when the page is at rest; WebKit has no word for it. */
export function atRest(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: BUSY_MS });
    else setTimeout(resolve, REST_MS);
  });
}

/** Whether the page has been at rest: what the first picture does without comes then. */
export function useRested(): boolean {
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
