/** Reading all goals snapshots of a session. */

import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import type { Store, StoredGoalsSnapshot } from '../store/store.ts';

export interface ReadSnapshot {
  readonly stored: StoredGoalsSnapshot;
  readonly snapshot: StoredSnapshot;
}

/** The snapshots of a session, oldest first. Each takes milliseconds to read, so others get a turn in between. */
export async function* readSnapshots(
  store: Pick<Store, 'snapshotDates' | 'goalsSnapshot'>,
  sessionId: string,
): AsyncGenerator<ReadSnapshot> {
  for (const { snapshotId } of await store.snapshotDates(sessionId)) {
    await othersHadTheirTurn();
    const stored = await store.goalsSnapshot(sessionId, snapshotId);
    // It may have been erased since.
    if (!stored) continue;
    yield { stored, snapshot: storedSnapshotSchema.parse(JSON.parse(stored.content)) };
  }
}
