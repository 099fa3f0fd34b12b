/** Milliseconds after which a pointer that lies still steps back. */
export const IDLE_MS = 6_000;

/**
 * Follows whether something rests: `sign` is looked at whenever `onChange` says so, and as long as it stays the
 * same for `ms` it is idle. Tells at each turn; returns the function that ends it.
 */
export function followIdle(
  {
    sign,
    onChange,
    ms,
  }: {
    readonly sign: () => unknown;
    readonly onChange: (listen: () => void) => () => void;
    readonly ms: number;
  },
  tell: (idle: boolean) => void,
): () => void {
  let last = sign();
  let idle = false;
  const rest = (): void => {
    idle = true;
    tell(true);
  };
  let timer = setTimeout(rest, ms);
  const stop = onChange(() => {
    const now = sign();
    if (now === last) return;
    last = now;
    clearTimeout(timer);
    timer = setTimeout(rest, ms);
    if (!idle) return;
    idle = false;
    tell(false);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
