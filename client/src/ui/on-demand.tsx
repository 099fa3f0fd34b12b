import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** What holds the place of a component as long as its code is not there. */
interface Waiting {
  readonly waiting: ReactNode;
}

/**
 * A component whose code is fetched when it is first shown. `fetchCode` also brings whatever else the
 * component cannot do without; `waiting` is shown until then. When fetching fails, the error is thrown
 * where the component would have stood.
 *
 * Not `lazy` with `Suspense`: once React has shown a fallback it keeps what comes after it back until
 * 300 ms have passed, for each one in a chain, while the code is mostly there sooner.
 */
export function onDemand<Props extends object>(
  fetchCode: () => Promise<ComponentType<Props>>,
): ComponentType<Props & Waiting> {
  let coming: Promise<void> | undefined;
  let Fetched: ComponentType<Props> | undefined;
  let failure: Error | undefined;

  async function fetchOnce(): Promise<void> {
    try {
      Fetched = await fetchCode();
    } catch (cause) {
      failure = new Error('a part of the page could not be fetched', { cause });
    }
  }

  return function OnDemand({ waiting, ...props }: Props & Waiting) {
    const [, setSettled] = useState(false);
    coming ??= fetchOnce();
    useEffect(() => {
      let shown = true;
      async function showOnceThere(): Promise<void> {
        await coming;
        if (shown) setSettled(true);
      }
      void showOnceThere();
      return () => {
        shown = false;
      };
    }, []);
    if (failure) throw failure;
    if (!Fetched) return waiting;
    // What is left of the properties is exactly what the component asked for.
    return <Fetched {...(props as unknown as Props)} />;
  };
}
