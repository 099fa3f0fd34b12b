/** Taking a goals snapshot: frozen with its hash, and named on the board in the same commit. */

import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { newId } from '@ambitiebord/shared/domain/ids';
import { SNAPSHOTS_PER_SESSION } from '@ambitiebord/shared/domain/limits';
import { refuse, succeed, type Result } from '@ambitiebord/shared/domain/result';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { CreatedSnapshot } from '@ambitiebord/shared/protocol/http';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import {
  CHECKPOINT_STEP,
  type GoalsSnapshotReference,
} from '@ambitiebord/shared/records/goals-snapshot';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { buildGoalsSnapshot } from '@ambitiebord/shared/report/goals-snapshot';
import { checkpointOf as snapshotOfBreak } from '@ambitiebord/shared/views/goals-snapshots';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import { valueOf } from '../errors.ts';
import { checkpointOf } from '../rooms/checkpoints.ts';
import type { CommitRows } from '../rooms/jobs.ts';
import type { Room } from '../rooms/room.ts';
import { after } from './retention.ts';
import { sealed } from './seal-snapshot.ts';

interface SnapshotDependencies {
  readonly clock: Clock;
  readonly retention: RetentionSettings;
}

/**
 * Freezes the board of a room as it is when its turn comes in the queue.
 * @throws CodedError `full` at the limit of the session, `storage-failed`
 */
export async function takeSnapshot(
  room: Room,
  dependencies: SnapshotDependencies,
  authorId: string,
): Promise<CreatedSnapshot> {
  const taken = await room.transact((transaction) =>
    freeze(room, transaction, dependencies, { authorId }),
  );
  return valueOf(taken);
}

/**
 * Keeps a checkpoint of the board when a step is opened, and at the beginning of the break a snapshot that can be read.
 * @throws CodedError `storage-failed`, or `stopping` while the room closes
 */
export async function keepWhatThereIs(
  room: Room,
  dependencies: SnapshotDependencies,
  { step, participantId }: { readonly step: Step; readonly participantId: string },
): Promise<void> {
  const madeAt = dependencies.clock.now();
  const kept = await room.transact((transaction) => {
    const by = { reason: 'step', by: participantId, madeAt } as const;
    const checkpoint = checkpointOf(transaction.records(BOARD), by);
    return succeed({ value: undefined, rows: checkpoint ? { checkpoints: [checkpoint] } : {} });
  });
  valueOf(kept);
  if (step === CHECKPOINT_STEP) await keepSnapshotOfBreak(room, dependencies, participantId);
}

/**
 * Keeps what there is at the beginning of the break, the first time that a session comes there. What a facilitator
 * takes has the places: with one left, nothing is kept.
 */
async function keepSnapshotOfBreak(
  room: Room,
  dependencies: SnapshotDependencies,
  authorId: string,
): Promise<void> {
  const kept = await room.transact<CreatedSnapshot | undefined>((transaction) => {
    const board = transaction.records(BOARD);
    const taken = recordsOf(board, 'goalsSnapshot').length;
    if (snapshotOfBreak(board) || taken >= SNAPSHOTS_PER_SESSION - 1) {
      return succeed({ value: undefined });
    }
    return freeze(room, transaction, dependencies, { authorId, checkpoint: CHECKPOINT_STEP });
  });
  valueOf(kept);
}

/** @returns what was frozen with its row, or `full` */
function freeze(
  room: Room,
  transaction: Transaction,
  { clock, retention }: SnapshotDependencies,
  by: Pick<GoalsSnapshotReference, 'authorId' | 'checkpoint'>,
): Result<{ value: CreatedSnapshot; rows: CommitRows }, ErrorCode> {
  const board = transaction.records(BOARD);
  if (recordsOf(board, 'goalsSnapshot').length >= SNAPSHOTS_PER_SESSION) return refuse('full');
  const [id, takenAt] = [newId(), clock.now()];
  const retainUntil = after(takenAt, retention.snapshotDays);
  const snapshot = sealed(
    buildGoalsSnapshot({
      board,
      snapshotId: id,
      takenAt,
      padText: (recordId) => room.padText(recordId),
      retainUntil,
    }),
  );
  const { contentHash } = snapshot;
  transaction.put(BOARD, {
    type: 'goalsSnapshot',
    id,
    createdAt: takenAt,
    updatedAt: takenAt,
    contentHash,
    ...by,
  });
  const row = {
    snapshotId: id,
    contentHash,
    content: JSON.stringify(snapshot),
    takenAt,
    retainUntil,
  };
  const imageIds = new Set(snapshot.images?.map(({ imageId }) => imageId));
  const snapshotImages = [...imageIds].map((imageId) => ({ snapshotId: id, imageId }));
  const rows = { goalsSnapshots: [row], snapshotImages };
  return succeed({ value: { id, contentHash, retainUntil }, rows });
}
