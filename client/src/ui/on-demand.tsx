import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** Milliseconds until a part that could not be fetched is asked for again. */
const AGAIN_MS = 2_000;

/** What holds the place of a component as long as its code is not there. */
interface Waiting {
  readonly waiting: ReactNode;
}

/** A part whose code can be fetched before it is shown; a failure is no matter, it is asked for again when it is. */
export interface FetchedLater {
  readonly fetchAhead: () => Promise<void>;
}

interface OnDemandOptions {
  /** Without it there is nothing to show, so when it cannot be fetched the error is thrown where it would have stood. */
  readonly isWhole?: boolean;
}

/**
 * A component whose code is fetched when it is first shown. `fetchCode` also brings whatever else the
 * component cannot do without; `waiting` is shown until then. Who works without a connection goes on
 * working: a part that cannot be fetched comes later, when it is still wanted.
 *
 * Not `lazy` with `Suspense`: once React has shown a fallback it keeps what comes after it back until
 * 300 ms have passed, for each one in a chain, while the code is mostly there sooner.
 */
export function onDemand<Props extends object>(
  fetchCode: () => Promise<ComponentType<Props>>,
  { isWhole = false }: OnDemandOptions = {},
): ComponentType<Props & Waiting> & FetchedLater {
  let coming: Promise<void> | undefined;
  let Fetched: ComponentType<Props> | undefined;
  let failure: Error | undefined;

  async function fetchOnce(): Promise<void> {
    try {
      Fetched = await fetchCode();
      failure = undefined;
    } catch (cause) {
      failure = new Error('a part of the page could not be fetched', { cause });
      coming = undefined;
    }
  }

  function OnDemand({ waiting, ...props }: Props & Waiting) {
    const [, setSettled] = useState(false);
    if (!failure) coming ??= fetchOnce();
    useEffect(() => {
      let again: ReturnType<typeof setTimeout> | undefined;
      let shown = true;
      async function showOnceThere(): Promise<void> {
        await (coming ??= fetchOnce());
        if (!shown) return;
        if (!Fetched && !(failure && isWhole))
          again = setTimeout(() => void showOnceThere(), AGAIN_MS);
        else setSettled(true);
      }
      void showOnceThere();
      return () => {
        shown = false;
        clearTimeout(again);
      };
    }, []);
    if (failure && isWhole) throw failure;
    if (!Fetched) return waiting;
    // What is left of the properties is exactly what the component asked for.
    return <Fetched {...(props as unknown as Props)} />;
  }

  async function fetchAhead(): Promise<void> {
    await (coming ??= fetchOnce());
    // Nobody has asked for it yet: it may come when somebody does.
    failure = undefined;
  }

  return Object.assign(OnDemand, { fetchAhead });
}
