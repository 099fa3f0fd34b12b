/** The clocks of a session that were paused, made to run again. Pure; times are in milliseconds. */

import type { Session } from '../records/session.ts';

/**
 * The session with running clocks: what had time left when it was paused has as much left `now`. What had
 * run out by then stays over.
 */
export function resumed(session: Session, now: number): Session {
  const { pausedAt, ...running } = session;
  if (pausedAt === undefined) return session;
  const later = (endsAt: number): number =>
    endsAt > pausedAt ? endsAt + Math.max(0, now - pausedAt) : endsAt;
  const { stepEndsAt, timerStartedAt, storyEndsAt, sorting, reading } = running;
  return {
    ...running,
    ...(stepEndsAt === undefined ? {} : { stepEndsAt: later(stepEndsAt) }),
    // Halfway the timer lies as far from its end as before.
    ...(stepEndsAt === undefined || timerStartedAt === undefined
      ? {}
      : { timerStartedAt: timerStartedAt + later(stepEndsAt) - stepEndsAt }),
    ...(storyEndsAt === undefined ? {} : { storyEndsAt: later(storyEndsAt) }),
    ...(sorting?.endsAt === undefined
      ? {}
      : { sorting: { ...sorting, endsAt: later(sorting.endsAt) } }),
    ...(reading?.endsAt === undefined
      ? {}
      : { reading: { ...reading, endsAt: later(reading.endsAt) } }),
  };
}
