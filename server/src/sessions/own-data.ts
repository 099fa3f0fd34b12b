/** All that the server holds about one person, for that person. */

import type { Patch } from '@ambitiebord/shared/domain/patches';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { mayRead } from '@ambitiebord/shared/policy/visible';
import { ownDocument } from '@ambitiebord/shared/protocol/documents';
import type { OwnData } from '@ambitiebord/shared/protocol/http';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';
import { storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Store } from '../store/store.ts';

interface OwnDataDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/** Gathers it. @throws CodedError `not-found` or `storage-failed` */
export async function ownData(
  { store, rooms, clock }: OwnDataDependencies,
  sessionId: string,
  actor: Actor,
): Promise<OwnData> {
  const { participantId, role, partnerId } = actor;
  const session = await store.session(sessionId);
  const person = await store.participant(sessionId, participantId);
  if (!session || !person) throw new CodedError('not-found');
  const { tokens, answers, pads } = await store.tracesOf(sessionId, participantId);
  return {
    madeAt: clock.now(),
    sessionId,
    participantId,
    role,
    partnerId: partnerId ?? null,
    retainUntil: session.retainUntil,
    devicesSince: [...tokens],
    hasReturnCode: person.returnCodeHash !== null,
    ...(session.ended ? { private: [], shared: [] } : await recordsOfPerson()),
    writtenInPads: [...pads],
    commands: answers.map(({ commandId, acknowledgement, patch }) => ({
      id: commandId,
      answer: JSON.parse(acknowledgement) as unknown,
      changed: patch === null ? [] : readable(JSON.parse(patch) as Patch),
    })),
    snapshots: await inSnapshots(),
  };

  async function recordsOfPerson() {
    const room = await rooms.open(sessionId);
    return room.readBoard((board) => ({
      private: [...room.records(ownDocument(participantId)).values()],
      shared: about(board),
    }));
  }

  function about(board: Records): BoardRecord[] {
    return [...board.values()].filter(
      (record) =>
        record.id === participantId ||
        record.authorId === participantId ||
        ('participantId' in record && record.participantId === participantId),
    );
  }

  /** Of what a command changed, what this person may read. */
  function readable(patch: Patch): unknown[] {
    return patch.filter(({ document }) => mayRead(actor, document));
  }

  async function inSnapshots(): Promise<OwnData['snapshots']> {
    const found: OwnData['snapshots'] = [];
    for (const { snapshotId: id, takenAt, retainUntil } of await store.snapshotDates(sessionId)) {
      const stored = await store.goalsSnapshot(sessionId, id);
      // It may have been erased since.
      if (!stored) continue;
      const snapshot = storedSnapshotSchema.parse(JSON.parse(stored.content));
      const named = snapshot.participants.find((each) => each.id === participantId);
      const cards = snapshot.cards.filter((card) => card.participantId === participantId);
      if (!named && cards.length === 0) continue;
      found.push({ id, takenAt, retainUntil, displayName: named?.displayName ?? null, cards });
    }
    return found;
  }
}
