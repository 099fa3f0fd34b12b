/** Opens what a store has of a room. */

import type { Store } from '../store/store.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import { RoomState } from './room-state.ts';

/** Loads the documents of a room, bringing their records to the current versions first. */
export async function loadState(
  sessionId: string,
  { store, commits }: { readonly store: Store; readonly commits: CommitScheduler },
): Promise<{ state: RoomState; logLength: number }> {
  const stored = await store.loadRoom(sessionId);
  const state = new RoomState(stored);
  const migrations = state.migrations();
  if (migrations.length === 0) return { state, logLength: stored.logLength };
  const seq = state.seq + 1;
  await commits.commit({ sessionId, seq, updates: state.write(migrations, seq) });
  return loadState(sessionId, { store, commits });
}
