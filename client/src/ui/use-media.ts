import { useCallback, useRef, useSyncExternalStore } from 'react';

/** Up to here the panel is the screen and the board a tab. */
export const PHONE = '(max-width: 45rem)';

/** From here on, rail, panel and board stand side by side. */
export const WIDE = '(min-width: 75rem)';

/**
 * Whether a media query holds on the screen; the component renders again when that changes. While the
 * page is printed it has the width of the paper, of which nothing on the page should change.
 */
export function useMedia(query: string): boolean {
  const onScreen = useRef<boolean>(undefined);
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  const read = useCallback(() => {
    if (onScreen.current === undefined || !window.matchMedia('print').matches) {
      onScreen.current = window.matchMedia(query).matches;
    }
    return onScreen.current;
  }, [query]);
  return useSyncExternalStore(subscribe, read);
}
