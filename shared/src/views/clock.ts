/** Which clock of a session is shown now, and what time it is on it. Pure; times are in milliseconds. */

import type { Clock } from '../domain/clocks.ts';
import type { Session } from '../records/session.ts';

type Clocks = Pick<Session, 'storyEndsAt' | 'sorting' | 'stepEndsAt' | 'reading' | 'pausedAt'>;

/** How long it is shown that the time for a story is up, before the clock of the step comes back. */
export const STORY_OVER_MS = 15_000;

/** What time it is for the clocks of a session: while they are paused, the moment at which they were. */
export function clockTime({ pausedAt }: Pick<Session, 'pausedAt'>, now: number): number {
  return pausedAt ?? now;
}

/** Whether a clock of the session still has time on it, which can be paused. */
export function hasTimeLeft(session: Clocks, now: number): boolean {
  const { stepEndsAt = 0, storyEndsAt = 0, sorting, reading } = session;
  const ends = [stepEndsAt, storyEndsAt, sorting?.endsAt ?? 0, reading?.endsAt ?? 0];
  return Math.max(...ends) > clockTime(session, now);
}

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
  session: Pick<Clocks, 'storyEndsAt' | 'sorting' | 'stepEndsAt' | 'pausedAt'>,
  now: number,
): RunningClock | undefined {
  const { storyEndsAt, sorting, stepEndsAt } = session;
  if (storyEndsAt !== undefined && clockTime(session, now) < storyEndsAt + STORY_OVER_MS) {
    return { clock: 'story', endsAt: storyEndsAt };
  }
  if (sorting?.endsAt !== undefined) return { clock: 'turn', endsAt: sorting.endsAt };
  return stepEndsAt === undefined ? undefined : { clock: 'step', endsAt: stepEndsAt };
}
