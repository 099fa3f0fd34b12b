/** Notices that the network, the page or the whole device may have been away, and asks whether the server is there. */

/** Milliseconds between two looks at the clock, and what is too long to be only a busy moment. */
const LOOK_MS = 5_000;
const SLEPT_MS = 15_000;

/** Milliseconds that a question to the server may take. */
const REACH_MS = 6_000;

interface Listeners {
  /** The network or the page is back, or the device slept. */
  readonly back: () => void;
  /** The page may be about to go. */
  readonly leaving: () => void;
}

/** Calls the listeners until the returned function is called. In Node only the clock speaks. */
export function watchNetwork({ back, leaving }: Listeners): () => void {
  let looked = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - looked > SLEPT_MS) back();
    looked = now;
  }, LOOK_MS);
  if (typeof document === 'undefined') return () => clearInterval(timer);

  const seen = (): void => {
    if (document.visibilityState === 'visible') back();
    else leaving();
  };
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) back();
  };
  globalThis.addEventListener('online', back);
  globalThis.addEventListener('pagehide', leaving);
  globalThis.addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(timer);
    globalThis.removeEventListener('online', back);
    globalThis.removeEventListener('pagehide', leaving);
    globalThis.removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** Whether the server answers, whatever it says; not when only a proxy before it does. Never rejects. */
export async function canReach(serverUrl: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${serverUrl}/healthz`, {
      cache: 'no-store',
      // Browsers keep connections with and without credentials apart: this one is not an old, dead one.
      credentials: 'omit',
      signal: AbortSignal.timeout(REACH_MS),
    });
    return status < 500;
  } catch {
    return false; // No answer, which is what was asked.
  }
}
