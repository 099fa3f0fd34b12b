import { useEffect, useRef, type RefObject } from 'react';

/**
 * For what takes the place of a control that somebody just used: the focus would be lost with the
 * control, so it goes to the first element here that fits `selector`, or to the element itself (which
 * needs a `tabIndex`). `arrives`: whether it came by the own hand and not by somebody else's.
 */
export function useArrival<Shown extends HTMLElement>(
  arrives: boolean,
  selector?: string,
): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    if (!arrives) return;
    const { current } = shown;
    const inside = selector ? current?.querySelector<HTMLElement>(selector) : undefined;
    (inside ?? current)?.focus();
  }, [arrives, selector]);
  return shown;
}
