import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** What the picture of the board must know of it. */
export interface Printing {
  /** Somebody waits for the picture with paper in hand. */
  readonly isWaiting: boolean;
  /** The picture is there, or will not come. */
  readonly onSettled: () => void;
}

/** Whether the snapshot keeps a board with something on it. */
export function hasPicture(snapshot: StoredSnapshot | undefined): boolean {
  return (snapshot?.board?.objects.length ?? 0) > 0;
}

/**
 * Prints the page. The picture of the board is drawn only for who comes to it, so it is waited for.
 * @param withPicture whether there is one in what the page shows now
 */
export function usePrinting(withPicture: boolean): Printing & { readonly print: () => void } {
  const [isAsked, setAsked] = useState(false);
  const isWaiting = isAsked && withPicture;
  const onSettled = useCallback(() => {
    setAsked(false);
    window.print();
  }, []);
  // Who goes on to something without a picture, such as a comparison, still wants paper: once that is shown.
  useEffect(() => {
    if (!isAsked || withPicture) return undefined;
    const frame = requestAnimationFrame(onSettled);
    return () => cancelAnimationFrame(frame);
  }, [isAsked, withPicture, onSettled]);
  return useMemo(
    () => ({
      isWaiting,
      onSettled,
      print: () => (withPicture ? setAsked(true) : window.print()),
    }),
    [isWaiting, onSettled, withPicture],
  );
}
