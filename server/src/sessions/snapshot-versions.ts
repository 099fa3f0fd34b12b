/** New versions of goals snapshots, in the place of those that are kept: of a running session and of one that is over. */

import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { succeed, type Result } from '@ambitiebord/shared/domain/result';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { recordOf, recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import { hashedContent, type StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import type { Clock } from '../clock.ts';
import { CodedError, valueOf } from '../errors.ts';
import type { CommitRows } from '../rooms/jobs.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Room } from '../rooms/room.ts';
import type { SnapshotVersion, Store } from '../store/store.ts';
import { readSnapshots } from './read-snapshots.ts';
import { sealed } from './seal-snapshot.ts';

export interface VersionDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/** What is to be done with the snapshots, and with the board where there still is one. */
export interface Renewal {
  /** The next version of a snapshot; undefined where it stays what it is. */
  readonly next: (snapshot: StoredSnapshot) => StoredSnapshot | undefined;
  /** Changes the board in the same commit, and says what else has to go with the versions before. */
  readonly onBoard: (transaction: Transaction, versions: readonly SnapshotVersion[]) => CommitRows;
}

/**
 * Puts the next version of each snapshot that has one in its place. Resolves with how many those are, when
 * nothing of the versions before is on the disk; when the log cannot be compacted now, what is left in it is wiped within a day.
 * @throws CodedError `not-found`, `storage-failed` or `storage-full`
 */
export async function renewSnapshots(
  dependencies: VersionDependencies,
  sessionId: string,
  renewal: Renewal,
): Promise<number> {
  const { store, rooms } = dependencies;
  const session = await store.session(sessionId);
  if (!session) throw new CodedError('not-found');
  let count: number | undefined;
  if (session.ended) {
    const versions = await newVersions(dependencies, sessionId, renewal);
    if (versions.length > 0) await store.replaceSnapshots(sessionId, versions);
    count = versions.length;
  } else {
    const room = await rooms.open(sessionId);
    while (count === undefined) count = await renewInRoom(dependencies, room, renewal);
    await room.compact();
  }
  await store.finishErasing();
  return count;
}

/** Undefined when a snapshot was taken, or another renewed, since they were read: then nothing was changed. */
async function renewInRoom(
  dependencies: VersionDependencies,
  room: Room,
  renewal: Renewal,
): Promise<number | undefined> {
  const frozen = await room.readBoard(hashesOn);
  const versions = await newVersions(dependencies, room.sessionId, renewal);
  const renewed = await room.transact<number | undefined>(
    (transaction): Result<{ value: number | undefined; rows?: CommitRows }, ErrorCode> => {
      if (hashesOn(transaction.records(BOARD)) !== frozen) return succeed({ value: undefined });
      const rows = renewal.onBoard(transaction, versions);
      const updatedAt = dependencies.clock.now();
      for (const { snapshotId, contentHash } of versions) {
        const reference = recordOf(transaction.records(BOARD), 'goalsSnapshot', snapshotId);
        if (reference) transaction.put(BOARD, { ...reference, contentHash, updatedAt });
      }
      return succeed({ value: versions.length, rows });
    },
  );
  return valueOf(renewed);
}

async function newVersions(
  { store }: VersionDependencies,
  sessionId: string,
  { next }: Renewal,
): Promise<SnapshotVersion[]> {
  const versions: SnapshotVersion[] = [];
  for await (const { stored, snapshot } of readSnapshots(store, sessionId)) {
    const renewed = next(snapshot);
    if (!renewed) continue;
    const version = sealed(hashedContent(renewed));
    versions.push({
      snapshotId: stored.snapshotId,
      replaces: stored.contentHash,
      contentHash: version.contentHash,
      content: JSON.stringify(version),
    });
  }
  return versions;
}

/** Which snapshots there are, and in which version. */
export function hashesOn(board: Records): string {
  return recordsOf(board, 'goalsSnapshot')
    .map(({ id, contentHash }) => `${id} ${contentHash}`)
    .toSorted()
    .join();
}
