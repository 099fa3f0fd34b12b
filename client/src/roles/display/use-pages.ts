import { useEffect, useState } from 'react';

/** How long a page stays, in milliseconds: enough to read it aloud. */
const STAYS_MS = 20_000;

interface Pages<Item> {
  readonly items: readonly Item[];
  /** 1 for the first page. */
  readonly number: number;
  readonly total: number;
}

/**
 * Items too many for one screen, a page at a time. Pages turn by themselves until somebody turns them
 * with the arrow keys, as a presenter's remote does as well (Page Up and Page Down).
 */
export function usePages<Item>(items: readonly Item[], perPage: number): Pages<Item> {
  const [turned, setTurned] = useState(0);
  const [byHand, setByHand] = useState(false);
  const total = Math.max(Math.ceil(items.length / perPage), 1);
  const index = ((turned % total) + total) % total;

  useEffect(() => {
    if (total === 1) return undefined;
    const turn = (event: KeyboardEvent): void => {
      const forward = event.key === 'ArrowRight' || event.key === 'PageDown';
      if (!forward && event.key !== 'ArrowLeft' && event.key !== 'PageUp') return;
      event.preventDefault();
      setByHand(true);
      setTurned((count) => count + (forward ? 1 : -1));
    };
    document.addEventListener('keydown', turn);
    const interval = byHand
      ? undefined
      : setInterval(() => setTurned((count) => count + 1), STAYS_MS);
    return () => {
      document.removeEventListener('keydown', turn);
      clearInterval(interval);
    };
  }, [total, byHand]);

  const start = index * perPage;
  return { items: items.slice(start, start + perPage), number: index + 1, total };
}
