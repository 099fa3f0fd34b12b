/** Erasing somebody's name at their request: from the board, from every snapshot, and from the disk. */

import { eraseName as eraseNameOnBoard } from '@ambitiebord/shared/commands/erase-name';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { recordOf, recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import { hashedContent } from '@ambitiebord/shared/report/snapshot-schema';
import { namelessOf, withoutName } from '@ambitiebord/shared/report/without-name';
import type { Clock } from '../clock.ts';
import { CodedError, valueOf } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Room } from '../rooms/room.ts';
import type { NameErasure, SnapshotVersion, Store } from '../store/store.ts';
import { readSnapshots } from './read-snapshots.ts';
import { sealed } from './seal-snapshot.ts';

interface EraseNameDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/**
 * Erases the name of who asks. Resolves when the name is in no record, in no snapshot and nowhere on the disk;
 * when the log cannot be compacted now, what is left in it is wiped within a day.
 * @throws CodedError `forbidden` for who has no name, `not-found`, `storage-failed` or `storage-full`
 */
export async function eraseName(
  dependencies: EraseNameDependencies,
  sessionId: string,
  { participantId, role }: Actor,
): Promise<void> {
  if (role === 'observer' || role === 'display') throw new CodedError('forbidden');
  await eraseNameOf(dependencies, sessionId, participantId);
}

/**
 * Erases the name of somebody without a device, in the same way, for a facilitator whom that person asked.
 * @throws CodedError `forbidden` for somebody with a device, who does it themselves, `unknown-record`, and as above
 */
export async function eraseNameForOther(
  dependencies: EraseNameDependencies,
  sessionId: string,
  participantId: string,
): Promise<void> {
  const { store, rooms } = dependencies;
  if (await store.participant(sessionId, participantId)) throw new CodedError('forbidden');
  const session = await store.session(sessionId);
  if (session && !session.ended) {
    const room = await rooms.open(sessionId);
    const person = await room.readBoard((board) => recordOf(board, 'participant', participantId));
    if (!person) throw new CodedError('unknown-record');
  }
  await eraseNameOf(dependencies, sessionId, participantId);
}

async function eraseNameOf(
  dependencies: EraseNameDependencies,
  sessionId: string,
  participantId: string,
): Promise<void> {
  const { store, rooms } = dependencies;
  const session = await store.session(sessionId);
  if (!session) throw new CodedError('not-found');
  if (session.ended) {
    const snapshots = await newVersions(dependencies, sessionId, participantId);
    if (snapshots.length > 0) await store.replaceSnapshots(sessionId, snapshots);
  } else {
    const room = await rooms.open(sessionId);
    while (!(await eraseInRoom(dependencies, room, participantId))) {
      // A snapshot was taken, or another name erased, since the snapshots were read.
    }
    await room.compact();
  }
  await store.finishErasing();
}

/** False when the snapshots are others than those that were read: then nothing was changed. */
async function eraseInRoom(
  dependencies: EraseNameDependencies,
  room: Room,
  participantId: string,
): Promise<boolean> {
  const { clock } = dependencies;
  const frozen = await room.readBoard(hashesOn);
  const snapshots = await newVersions(dependencies, room.sessionId, participantId);
  const erased = await room.transact<boolean>((transaction) => {
    const board = transaction.records(BOARD);
    if (hashesOn(board) !== frozen) return succeed({ value: false });
    const person = recordOf(board, 'participant', participantId);
    const partner = recordOf(board, 'partner', person?.partnerId);
    const nameless = namelessOf(sessionOf(board)?.language ?? 'nl', partner?.name);
    const now = clock.now();
    const people = recordsOf(board, 'participant');
    // With two of the same name nobody knows whom a text means.
    const isOnlyOne =
      people.filter(({ displayName }) => displayName === person?.displayName).length === 1;
    const name = eraseNameOnBoard(transaction, { participantId, nameless, now });
    if (name === undefined) return succeed({ value: true });
    for (const { snapshotId, contentHash } of snapshots) {
      const reference = recordOf(transaction.records(BOARD), 'goalsSnapshot', snapshotId);
      if (reference) transaction.put(BOARD, { ...reference, contentHash, updatedAt: now });
    }
    const nameErasure: NameErasure = {
      participantId,
      name,
      nameless: isOnlyOne ? nameless : undefined,
      snapshots,
    };
    return succeed({ value: true, rows: name === nameless ? {} : { nameErasure } });
  });
  return valueOf(erased);
}

/** The next versions of the snapshots that hold the name. */
async function newVersions(
  { store, clock }: EraseNameDependencies,
  sessionId: string,
  participantId: string,
): Promise<SnapshotVersion[]> {
  const versions: SnapshotVersion[] = [];
  for await (const { stored, snapshot } of readSnapshots(store, sessionId)) {
    const next = withoutName(snapshot, participantId, clock.now());
    if (!next) continue;
    const version = sealed(hashedContent(next));
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
function hashesOn(board: Records): string {
  return recordsOf(board, 'goalsSnapshot')
    .map(({ id, contentHash }) => `${id} ${contentHash}`)
    .toSorted()
    .join();
}
