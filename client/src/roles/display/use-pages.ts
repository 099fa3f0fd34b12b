import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useState } from 'react';
import { keyIn, SCREEN_KEYS } from '../../actions/keys.ts';
import { useSessionState } from '../../session/hooks.ts';

/** How long a page stays, in milliseconds: enough to read it aloud. */
const STAYS_MS = 20_000;

interface Pages<Item> {
  readonly items: readonly Item[];
  /** 1 for the first page. */
  readonly number: number;
  readonly total: number;
}

/** What was turned on the screen itself, and the turns from afar on which that came. */
interface Turned {
  readonly steered: number | undefined;
  readonly pages: number;
  readonly byHand: boolean;
}

/**
 * Items too many for one screen, a page at a time. Pages turn by themselves until somebody turns them:
 * with the arrow keys, as a presenter's remote does as well (Page Up and Page Down), or a facilitator
 * from afar, who can let them go by themselves again.
 */
export function usePages<Item>(items: readonly Item[], perPage: number): Pages<Item> {
  const steered = useSessionState(({ board }) => sessionOf(board)?.displayTurn);
  const [turned, setTurned] = useState<Turned>({ steered, pages: 0, byHand: false });
  // Turning from afar goes on from the page that is shown.
  if (turned.steered !== steered) setTurned(steeredTo(turned, steered));
  const byHand = turned.byHand || steered !== undefined;
  const total = Math.max(Math.ceil(items.length / perPage), 1);
  const index = ((turned.pages % total) + total) % total;

  useEffect(() => {
    if (total === 1) return undefined;
    const turn = (event: KeyboardEvent): void => {
      const key = keyIn(SCREEN_KEYS, event);
      if (key !== 'forward' && key !== 'back') return;
      event.preventDefault();
      const by = key === 'forward' ? 1 : -1;
      setTurned((now) => ({ ...now, pages: now.pages + by, byHand: true }));
    };
    document.addEventListener('keydown', turn);
    const interval = byHand
      ? undefined
      : setInterval(() => setTurned((now) => ({ ...now, pages: now.pages + 1 })), STAYS_MS);
    return () => {
      document.removeEventListener('keydown', turn);
      clearInterval(interval);
    };
  }, [total, byHand]);

  const start = index * perPage;
  return { items: items.slice(start, start + perPage), number: index + 1, total };
}

/** The pages after a facilitator turned them, or let them go by themselves again. */
function steeredTo({ steered: before, pages }: Turned, steered: number | undefined): Turned {
  if (steered === undefined) return { steered, pages, byHand: false };
  return { steered, pages: pages + steered - (before ?? 0), byHand: true };
}
