/** A goals snapshot in which a facilitator put a text right: a new version of it. */

import type { Json } from '../domain/json.ts';
import { withOtherText } from '../domain/texts.ts';
import { revisionsWith } from './revisions.ts';
import type { REVISION_REASONS } from './snapshot-provenance.ts';
import { storedSnapshotSchema, type StoredSnapshot } from './snapshot-schema.ts';

export interface Correction {
  /** Whole words, exactly as they stand there. */
  readonly find: string;
  readonly replace: string;
  readonly reason: (typeof REVISION_REASONS)[number];
}

/**
 * The next version of a snapshot, with another text wherever somebody wrote the one to find; its hash has still to be
 * taken. Undefined when that stands nowhere; `unfit` when a text would not fit in its place.
 */
export function corrected(
  snapshot: StoredSnapshot,
  { find, replace, reason }: Correction,
  madeAt: number,
): StoredSnapshot | 'unfit' | undefined {
  // Why there are newer versions is a choice, where an answer has a reason in words.
  const { revisions: _, ...content } = snapshot;
  const json = content as unknown as Json;
  const texts = withOtherText(json, find, replace);
  if (JSON.stringify(texts) === JSON.stringify(json)) return undefined;
  const next = storedSnapshotSchema.safeParse({
    ...(texts as object),
    revisions: revisionsWith(snapshot, madeAt, reason),
  });
  return next.success ? next.data : 'unfit';
}
