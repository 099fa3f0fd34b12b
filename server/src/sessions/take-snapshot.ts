/** Taking a goals snapshot: frozen with its hash, and named on the board in the same commit. */

import { createHash } from 'node:crypto';
import { newId } from '@ambitiebord/shared/domain/ids';
import { SNAPSHOTS_PER_SESSION } from '@ambitiebord/shared/domain/limits';
import { refuse, succeed } from '@ambitiebord/shared/domain/result';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { CreatedSnapshot } from '@ambitiebord/shared/protocol/http';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { buildGoalsSnapshot } from '@ambitiebord/shared/report/goals-snapshot';
import type { GoalsSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import canonicalize from 'canonicalize';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import { valueOf } from '../errors.ts';
import type { Room } from '../rooms/room.ts';
import { after } from './retention.ts';

/**
 * Freezes the board of a room as it is when its turn comes in the queue.
 * @throws CodedError `full` at the limit of the session, `storage-failed`
 */
export async function takeSnapshot(
  room: Room,
  { clock, retention }: { readonly clock: Clock; readonly retention: RetentionSettings },
  authorId: string,
): Promise<CreatedSnapshot> {
  const taken = await room.transact((transaction) => {
    const board = transaction.records(BOARD);
    if (recordsOf(board, 'goalsSnapshot').length >= SNAPSHOTS_PER_SESSION) return refuse('full');
    const [id, takenAt] = [newId(), clock.now()];
    const retainUntil = after(takenAt, retention.snapshotDays);
    const content = buildGoalsSnapshot({
      board,
      snapshotId: id,
      takenAt,
      padText: (recordId) => room.padText(recordId),
      retainUntil,
    });
    const contentHash = contentHashOf(content);
    const snapshot: GoalsSnapshot = { ...content, contentHash };
    transaction.put(BOARD, {
      type: 'goalsSnapshot',
      id,
      createdAt: takenAt,
      updatedAt: takenAt,
      authorId,
      contentHash,
    });
    const row = {
      snapshotId: id,
      contentHash,
      content: JSON.stringify(snapshot),
      takenAt,
      retainUntil,
    };
    return succeed({ value: { id, contentHash, retainUntil }, rows: { goalsSnapshots: [row] } });
  });
  return valueOf(taken);
}

/** SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of a snapshot without its hash. */
export function contentHashOf(content: object): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('a snapshot is always JSON');
  return createHash('sha256').update(canonical).digest('hex');
}
