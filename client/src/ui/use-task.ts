import { useCallback, useRef, useState } from 'react';

interface Task {
  readonly busy: boolean;
  /** Why the last attempt failed; undefined while it runs and after a success. */
  readonly failure: unknown;
  /** Starts the work, unless it is under way. The same function at every rendering. */
  readonly run: (work: () => Promise<void>) => void;
}

/** Work that takes a while and may fail, one at a time. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const underWay = useRef(false);
  const run = useCallback((work: () => Promise<void>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    void work()
      .catch(setFailure)
      .finally(() => {
        underWay.current = false;
        setBusy(false);
      });
  }, []);
  return { busy, failure, run };
}
