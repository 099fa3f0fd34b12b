/** The part of a store that can be watched. */
interface Watchable<State> {
  readonly getState: () => State;
  readonly subscribe: (listen: (state: State) => void) => () => void;
}

/** Milliseconds after which something that should have come counts as failed. */
const PATIENCE_MS = 30_000;

/**
 * Resolves with the first state that is as wanted.
 * @throws Error that names what was waited for, when it does not come in time.
 */
export function waitFor<State>(
  store: Watchable<State>,
  wanted: (state: State) => boolean,
  what: string,
): Promise<State> {
  return new Promise((resolve, reject) => {
    const look = (state: State): void => {
      if (!wanted(state)) return;
      stop();
      resolve(state);
    };
    const unsubscribe = store.subscribe(look);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`));
    }, PATIENCE_MS);
    function stop(): void {
      clearTimeout(timer);
      unsubscribe();
    }
    look(store.getState());
  });
}
