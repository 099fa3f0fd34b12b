/** What becomes of the rows in which a name or another text stands that has to go. */

import { NAME_FIELDS } from '@ambitiebord/shared/domain/names';
import { eraseNameInCheckpoints, eraseTextInCheckpoints } from './checkpoints.ts';
import type { Statements } from './statements.ts';
import type { NameErasure, RoomCommit, SnapshotVersion, TextErasure } from './store.ts';

/** Within the commit that takes the name off the board. @throws when a snapshot has another version. */
export function writeNameErasure(
  statements: Statements,
  { sessionId, seq }: Pick<RoomCommit, 'sessionId' | 'seq'>,
  { participantId, name, nameless, snapshots }: NameErasure,
): void {
  writeVersions(statements, sessionId, snapshots);
  if (nameless !== undefined) eraseNameInCheckpoints(statements, sessionId, { name, nameless });
  statements.forgetPatchesOfPerson.run(sessionId, JSON.stringify(participantId));
  // White space may stand around it.
  const written = JSON.stringify(name).slice(1, -1);
  for (const field of NAME_FIELDS) {
    statements.forgetPatchesWith.run(sessionId, `"${field}":`, written);
  }
  // Until the log is compacted up to this commit the name is in it.
  statements.markResidue.run(sessionId, seq);
}

/** Within a commit, likewise, for a text that may stand anywhere. */
export function writeTextErasure(
  statements: Statements,
  { sessionId, seq }: Pick<RoomCommit, 'sessionId' | 'seq'>,
  { text, instead, snapshots }: TextErasure,
): void {
  writeVersions(statements, sessionId, snapshots);
  eraseTextInCheckpoints(statements, sessionId, { text, instead });
  statements.forgetPatchesHolding.run(sessionId, JSON.stringify(text).slice(1, -1));
  statements.markResidue.run(sessionId, seq);
}

/** Puts new versions in the place of old ones. @throws when one of them is not the version that it was made from. */
export function writeVersions(
  statements: Statements,
  sessionId: string,
  versions: readonly SnapshotVersion[],
): void {
  for (const version of versions) {
    const { changes } = statements.replaceSnapshot.run({ sessionId, ...version });
    // One whose date has come meanwhile is gone, and the name with it.
    if (changes === 1 || !statements.goalsSnapshot.get(sessionId, version.snapshotId)) continue;
    throw new Error('another version of the snapshot is stored');
  }
}
