/** Which clock of a session is shown now, and when the pairs are halfway. Pure; times are in milliseconds. */

import type { Clock } from '../domain/clocks.ts';
import type { Session } from '../records/session.ts';

/** How long it is shown that the time for a story is up, before the clock of the step comes back. */
export const STORY_OVER_MS = 15_000;

export interface RunningClock {
  readonly clock: Clock;
  /** When its time is up, by the server's clock. */
  readonly endsAt: number;
}

/**
 * The clock that people look at: that of a turn or of a story goes before that of the step, which runs on meanwhile and
 * is seen again afterwards. Undefined while none was started.
 */
export function clockNow(
  { storyEndsAt, sorting, stepEndsAt }: Pick<Session, 'storyEndsAt' | 'sorting' | 'stepEndsAt'>,
  now: number,
): RunningClock | undefined {
  if (storyEndsAt !== undefined && now < storyEndsAt + STORY_OVER_MS) {
    return { clock: 'story', endsAt: storyEndsAt };
  }
  if (sorting?.endsAt !== undefined) return { clock: 'turn', endsAt: sorting.endsAt };
  return stepEndsAt === undefined ? undefined : { clock: 'step', endsAt: stepEndsAt };
}
