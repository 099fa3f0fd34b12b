/** Opens what a store has of a room. */

import { DOCUMENT_FORMAT } from '@ambitiebord/shared/documents/format';
import type { Store } from '../store/store.ts';
import type { CommitScheduler } from './commit-scheduler.ts';
import { CommittedRoom } from './committed-room.ts';
import { renewLayouts } from './renew-layouts.ts';
import { RoomState } from './room-state.ts';

/**
 * Loads a room as it is stored. One that may be of another version of the program is unpacked, and its
 * layout and then its records are brought to the current versions first, and what it has left of rounds about
 * nothing goes. Either is durable before anybody reads, and found done when the room is loaded again.
 */
export async function loadRoom(
  sessionId: string,
  { store, commits }: { readonly store: Store; readonly commits: CommitScheduler },
): Promise<CommittedRoom> {
  const stored = await store.loadRoom(sessionId);
  const room = new CommittedRoom(stored);
  if (stored.documentFormat === DOCUMENT_FORMAT) return room;
  const renewed = renewLayouts(stored);
  if (renewed) {
    await store.compact(sessionId, stored.seq, renewed);
    return loadRoom(sessionId, { store, commits });
  }
  const state = new RoomState(room);
  const repairs = [...state.migrations(), ...state.orphans()];
  if (repairs.length === 0) return room;
  const seq = state.seq + 1;
  const updates = state.write(repairs, seq);
  const commit = { sessionId, seq, updates, documentFormat: DOCUMENT_FORMAT };
  await commits.commit(commit);
  room.append(commit);
  return room;
}
