/** Erasing somebody's name at their request: from the board, from every snapshot, and from the disk. */

import { eraseName as eraseNameOnBoard } from '@ambitiebord/shared/commands/erase-name';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { recordOf, recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { namelessOf, withoutName } from '@ambitiebord/shared/report/without-name';
import { CodedError } from '../errors.ts';
import { renewSnapshots, type VersionDependencies } from './snapshot-versions.ts';

/**
 * Erases the name of who asks. Resolves when the name is in no record, in no snapshot and nowhere on the disk;
 * when the log cannot be compacted now, what is left in it is wiped within a day.
 * @throws CodedError `forbidden` for who has no name, `not-found`, `storage-failed` or `storage-full`
 */
export async function eraseName(
  dependencies: VersionDependencies,
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
  dependencies: VersionDependencies,
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
  dependencies: VersionDependencies,
  sessionId: string,
  participantId: string,
): Promise<void> {
  const { clock } = dependencies;
  await renewSnapshots(dependencies, sessionId, {
    next: (snapshot) => withoutName(snapshot, participantId, clock.now()),
    onBoard: (transaction, snapshots) => {
      const board = transaction.records(BOARD);
      const person = recordOf(board, 'participant', participantId);
      const partner = recordOf(board, 'partner', person?.partnerId);
      const nameless = namelessOf(sessionOf(board)?.language ?? 'nl', partner?.name);
      const people = recordsOf(board, 'participant');
      // With two of the same name nobody knows whom a text means.
      const isOnlyOne =
        people.filter(({ displayName }) => displayName === person?.displayName).length === 1;
      const erased = eraseNameOnBoard(transaction, { participantId, nameless, now: clock.now() });
      const name = erased ?? nameless;
      if (name === nameless && snapshots.length === 0) return {};
      return {
        nameErasure: {
          participantId,
          name,
          nameless: isOnlyOne ? nameless : undefined,
          snapshots,
        },
      };
    },
  });
}
