/** What becomes of the rows in which a name or another text stands that has to go. */

import type { Json } from '@ambitiebord/shared/domain/json';
import { NAME_FIELDS } from '@ambitiebord/shared/domain/names';
import { jsonHoldsText } from '@ambitiebord/shared/domain/texts';
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
  forgetPatchesHolding(statements, sessionId, text);
  // Also when it was found nowhere: it may be in the log, of what people changed on the board.
  statements.markResidue.run(sessionId, seq);
}

/** What somebody did with this text cannot be undone any more. In an id or within a longer word it is another text. */
function forgetPatchesHolding(statements: Statements, sessionId: string, text: string): void {
  const written = JSON.stringify(text).slice(1, -1);
  const found: number[] = [];
  // One after the other, because all together may be large.
  for (const { position, patch } of statements.patchesWith.iterate(sessionId, written)) {
    if (jsonHoldsText(JSON.parse(patch) as Json, text)) found.push(position);
  }
  for (const position of found) statements.forgetPatch.run(position);
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
