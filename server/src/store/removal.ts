/** What becomes of the rows of somebody who is taken out of a session. */

import type { Statements } from './statements.ts';
import type { Removal, RoomCommit } from './store.ts';

/** Within the commit that takes them out. What they did can be undone by nobody, and was private in part. */
export function writeRemoval(
  statements: Statements,
  { sessionId, seq }: Pick<RoomCommit, 'sessionId' | 'seq'>,
  removal: Removal,
): void {
  statements.setRemoved.run({ sessionId, ...removal });
  statements.forgetPatchesOfSeats.run({ sessionId, participantId: removal.participantId });
  // Until the log is compacted up to this commit, what was private is in it.
  statements.markResidue.run(sessionId, seq);
}
