import type { Pair } from '@ambitiebord/shared/records/pair';
import { halfTimeOf, pairsToSwap } from '@ambitiebord/shared/views/half-time';
import { useSessionState } from '../../session/hooks.ts';
import { useServerNow } from '../../session/use-timer.ts';

/** The pairs in which, halfway the timer, still the first one asks. */
export function usePairsToSwap(): Pair[] {
  const now = useServerNow(useSessionState(({ board }) => halfTimeOf(board)));
  return useSessionState(({ board }) => pairsToSwap(board, now));
}
