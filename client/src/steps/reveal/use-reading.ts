import { readingRound, secondsEach, type ReadingRound } from '@ambitiebord/shared/views/reading';
import { useSessionState } from '../../session/hooks.ts';
import { useClockSeconds } from '../../session/use-timer.ts';

/** The reading round, if there is one. */
export function useReading(): ReadingRound | undefined {
  return useSessionState(({ board }) => readingRound(board));
}

/** Whole seconds left of the turn that is going on; undefined when there is none. */
export function useTurnSeconds(): number | undefined {
  const each = useSessionState(({ board }) => secondsEach(board));
  const left = useClockSeconds(useReading()?.endsAt);
  // The clocks of server and browser differ by what the network takes.
  return left === undefined ? undefined : Math.min(left, each);
}
