/** Goals snapshots that somebody brings: anybody can have written them. */

import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import { CodedError } from '../errors.ts';
import { contentHashOf } from './seal-snapshot.ts';

/** The newest version of snapshots that this program knows. */
const NEWEST = 2;

/**
 * A snapshot exactly as a server froze it. That it was not changed says nothing of who wrote it.
 * @throws CodedError `unusable-file` for what is no snapshot or was changed, `newer-file`
 */
export function givenSnapshot(given: unknown): StoredSnapshot {
  const { schemaVersion } = (given ?? {}) as { schemaVersion?: unknown };
  if (typeof schemaVersion === 'number' && schemaVersion > NEWEST) {
    throw new CodedError('newer-file');
  }
  const parsed = storedSnapshotSchema.safeParse(given);
  if (!parsed.success) throw new CodedError('unusable-file');
  const { contentHash, ...content } = parsed.data;
  if (contentHashOf(content) !== contentHash) throw new CodedError('unusable-file');
  return parsed.data;
}
