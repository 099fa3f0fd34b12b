/** What a new version of a goals snapshot says of the one whose place it takes. */

import type { StoredSnapshot } from './snapshot-schema.ts';

type Revision = NonNullable<StoredSnapshot['revisions']>[number];

/**
 * The revisions of the version that takes the place of this one. Of this one its hash stays, but for one
 * without a salt: with its hash, anybody could find out whether a guessed name was there.
 */
export function revisionsWith(
  { revisions = [], salt, contentHash }: StoredSnapshot,
  madeAt: number,
  reason: Revision['reason'],
): Revision[] {
  const kept = salt === undefined ? {} : { replaced: contentHash };
  return [...revisions, { madeAt, reason, ...kept }];
}
