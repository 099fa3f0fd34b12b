/** Opens what a store has of a room. */

import type { Store } from '../store/store.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import { CommittedRoom } from './committed-room.ts';
import { RoomState } from './room-state.ts';

/** Loads a room, bringing its records to the current versions first. */
export async function loadRoom(
  sessionId: string,
  { store, commits }: { readonly store: Store; readonly commits: CommitScheduler },
): Promise<CommittedRoom> {
  const stored = await store.loadRoom(sessionId);
  const room = new CommittedRoom(stored);
  const state = new RoomState(room);
  const migrations = state.migrations();
  if (migrations.length === 0) return room;
  const seq = state.seq + 1;
  const commit = { sessionId, seq, updates: state.write(migrations, seq) };
  await commits.commit(commit);
  room.append(commit);
  return room;
}
