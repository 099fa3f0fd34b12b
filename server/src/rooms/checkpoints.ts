/** Checkpoints of a room: making one of the board as it is, and reading those that a tick needs. */

import type { Command } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  CHECKPOINT_LENGTH_PER_SESSION,
  DELETIONS_BEFORE_CHECKPOINT,
} from '@ambitiebord/shared/domain/limits';
import {
  checkpointContent,
  readCheckpointContent,
  type Checkpoint,
  type ReadCheckpoint,
} from '@ambitiebord/shared/records/checkpoint';
import { recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import type { Store, StoredCheckpoint } from '../store/store.ts';
import type { Job } from './jobs.ts';

/**
 * A checkpoint of a board; undefined for one with nothing on it, and for one that is larger than all checkpoints of a
 * session may be.
 */
export function checkpointOf(
  board: Records,
  by: Pick<Checkpoint, 'reason' | 'by' | 'madeAt'>,
): StoredCheckpoint | undefined {
  const step = sessionOf(board)?.step;
  const content = checkpointContent(board);
  if (!step || content === undefined || content.length > CHECKPOINT_LENGTH_PER_SESSION) {
    return undefined;
  }
  return { id: newId(), step, content, ...by };
}

/** Why a checkpoint is kept before a command; undefined for one that is not risky. */
export function riskOf(command: Command): 'restore' | 'delete' | undefined {
  if (command.type === 'restoreCheckpoint') return 'restore';
  if (command.type !== 'change') return undefined;
  const deletions = command.operations.filter(({ action }) => action === 'delete');
  return deletions.length >= DELETIONS_BEFORE_CHECKPOINT ? 'delete' : undefined;
}

/** The checkpoints that these jobs want to restore, by id. @throws Error for one that cannot be read. */
export async function wantedCheckpoints(
  store: Pick<Store, 'checkpoint' | 'imagesAmong'>,
  sessionId: string,
  jobs: readonly Job[],
): Promise<Map<string, ReadCheckpoint>> {
  const found = new Map<string, ReadCheckpoint>();
  for (const job of jobs) {
    if (job.kind !== 'command' || job.command.type !== 'restoreCheckpoint') continue;
    if (job.actor.role !== 'facilitator') continue;
    const stored = await store.checkpoint(sessionId, job.command.checkpointId);
    if (!stored) continue;
    const { id, madeAt, step, content } = stored;
    const records = await withImages(store, sessionId, readCheckpointContent(content));
    found.set(id, { id, madeAt, step, records });
  }
  return found;
}

/** Records without those that show an image which is gone by now. */
async function withImages(
  store: Pick<Store, 'imagesAmong'>,
  sessionId: string,
  records: Records,
): Promise<Records> {
  const images = recordsOf(records, 'image');
  if (images.length === 0) return records;
  const ids = images.map(({ imageId }) => imageId);
  const there = new Set(await store.imagesAmong(sessionId, ids));
  return new Map(
    [...records].filter(([, record]) => record.type !== 'image' || there.has(record.imageId)),
  );
}
