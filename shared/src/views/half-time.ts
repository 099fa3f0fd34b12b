/** When pairs are asked to swap. Pure; times are in milliseconds. */

import { turnOf } from '../records/pairs.ts';
import type { Pair } from '../records/pair.ts';
import { recordsOf, sessionOf, type Records } from '../records/registry.ts';
import { clockTime } from './clock.ts';

/** Halfway the timer of the step in which people ask each other why; undefined without one, and in other steps. */
export function halfTimeOf(board: Records): number | undefined {
  const { step, timerStartedAt, stepEndsAt } = sessionOf(board) ?? {};
  if (step !== 'why' || timerStartedAt === undefined || stepEndsAt === undefined) return undefined;
  return (timerStartedAt + stepEndsAt) / 2;
}

/**
 * The pairs in which, from halfway until the time is up, still the first one asks. Who was put in a pair, or changed roles, after that moment is
 * left alone, and who works alone has nobody to swap with.
 */
export function pairsToSwap(board: Records, now: number): Pair[] {
  const half = halfTimeOf(board);
  const session = sessionOf(board);
  if (half === undefined || !session) return [];
  const time = clockTime(session, now);
  if (time < half || time >= (session.stepEndsAt ?? 0)) return [];
  return recordsOf(board, 'pair').filter(
    (pair) =>
      turnOf(pair).asker === pair.participantIds[0] &&
      pair.participantIds.length > 1 &&
      pair.updatedAt <= half,
  );
}
