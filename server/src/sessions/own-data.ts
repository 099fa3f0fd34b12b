/** All that the server holds about one person, for that person. */

import type { Patch } from '@ambitiebord/shared/domain/patches';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import { mayRead } from '@ambitiebord/shared/policy/visible';
import { groupDocument, ownDocumentOf } from '@ambitiebord/shared/protocol/documents';
import type { OwnData } from '@ambitiebord/shared/protocol/http';
import { readCheckpointContent } from '@ambitiebord/shared/records/checkpoint';
import { recordsOf, type BoardRecord, type Records } from '@ambitiebord/shared/records/registry';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Store } from '../store/store.ts';
import { readSnapshots } from './read-snapshots.ts';

interface OwnDataDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/** What is left of the room of a session that is over. */
const NOTHING: { readonly board: Records; readonly secret: BoardRecord[] } = {
  board: new Map(),
  secret: [],
};

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
  const { tokens, answers, pads } = await store.tracesOf(sessionId, participantId, seatOf(actor));
  const { board, secret } = session.ended ? NOTHING : await readRoom();
  return {
    madeAt: clock.now(),
    sessionId,
    participantId,
    role,
    partnerId: partnerId ?? null,
    retainUntil: session.retainUntil,
    devicesSince: [...tokens],
    hasReturnCode: person.returnCodeHash !== null,
    private: secret,
    shared: [...board.values()].filter(isAbout),
    writtenInPads: [...pads],
    commands: answers.map(({ commandId, acknowledgement, patch }) => ({
      id: commandId,
      answer: JSON.parse(acknowledgement) as unknown,
      changed: patch === null ? [] : readable(JSON.parse(patch) as Patch),
    })),
    checkpoints: await inCheckpoints(),
    snapshots: await inSnapshots(),
  };

  /** The board, and what is not on it: everything in the own document, and the own part of those of pairs. */
  async function readRoom(): Promise<typeof NOTHING> {
    const room = await rooms.open(sessionId);
    return room.readBoard((records) => {
      const pairs = recordsOf(records, 'pair')
        .map(({ id }) => groupDocument(id))
        .filter((document) => mayRead(actor, document, records))
        .flatMap((document) => [...room.records(document).values()].filter(isAbout));
      const own = [...room.records(ownDocumentOf(actor)).values()];
      return { board: new Map(records), secret: [...own, ...pairs] };
    });
  }

  function isAbout(record: BoardRecord): boolean {
    const whose = 'participantId' in record ? record.participantId : undefined;
    return [record.id, record.authorId, whose].includes(participantId);
  }

  /** Of what a command changed, what this person may read. */
  function readable(patch: Patch): unknown[] {
    return patch.filter(({ document }) => mayRead(actor, document, board));
  }

  /** What this person made, as it was at each checkpoint. */
  async function inCheckpoints(): Promise<OwnData['checkpoints']> {
    const found: OwnData['checkpoints'] = [];
    for (const { id, madeAt } of session?.ended ? [] : await store.checkpoints(sessionId)) {
      const content = (await store.checkpoint(sessionId, id))?.content;
      if (content === undefined) continue;
      const records = [...readCheckpointContent(content).values()].filter(isAbout);
      if (records.length > 0) found.push({ madeAt, records });
    }
    return found;
  }

  async function inSnapshots(): Promise<OwnData['snapshots']> {
    const found: OwnData['snapshots'] = [];
    for await (const { stored, snapshot } of readSnapshots(store, sessionId)) {
      const { snapshotId: id, takenAt, retainUntil } = stored;
      const named = snapshot.participants.find((each) => each.id === participantId);
      const cards = snapshot.cards.filter((card) => card.participantId === participantId);
      const given = await store.signOffs(sessionId, id);
      const signOffs = given.filter((each) => each.participantId === participantId);
      if (!named && cards.length + signOffs.length === 0) continue;
      const displayName = named?.displayName ?? null;
      found.push({ id, takenAt, retainUntil, displayName, cards, signOffs });
    }
    return found;
  }
}
