/** How long things are kept: the dates of sessions and snapshots, within the bounds of the operator. */

import { DAY_MS } from '@ambitiebord/shared/domain/days';
import type { Retention } from '@ambitiebord/shared/protocol/http';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** The moment so many days after another. */
export function after(moment: number, days: number): number {
  return moment + days * DAY_MS;
}

interface RetentionDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly retention: RetentionSettings;
}

/** What is kept of a session, and until when. @throws CodedError `not-found` */
export async function retentionOf(
  { store, retention }: RetentionDependencies,
  sessionId: string,
): Promise<Retention> {
  const session = await store.session(sessionId);
  if (!session) throw new CodedError('not-found');
  const { retainUntil, createdAt, ended } = session;
  const snapshots = await store.snapshotDates(sessionId);
  return {
    retainUntil,
    // A bound that was lowered since takes nothing away that was promised.
    latest: Math.max(retainUntil, after(createdAt, retention.sessionMaxDays)),
    ended,
    snapshots: snapshots.map((snapshot) => ({
      id: snapshot.snapshotId,
      takenAt: snapshot.takenAt,
      retainUntil: snapshot.retainUntil,
    })),
  };
}

/**
 * Gives a session another date: tomorrow at the earliest, since deleting at once is another thing.
 * @throws CodedError `not-found` for a session that is over, `invalid` for a date out of bounds
 */
export async function changeRetention(
  dependencies: RetentionDependencies,
  sessionId: string,
  retainUntil: number,
): Promise<Retention> {
  const { store, clock } = dependencies;
  const { latest, ended } = await retentionOf(dependencies, sessionId);
  if (ended) throw new CodedError('not-found');
  if (retainUntil < after(clock.now(), 1) || retainUntil > latest) throw new CodedError('invalid');
  await store.setRetention(sessionId, retainUntil);
  return retentionOf(dependencies, sessionId);
}
