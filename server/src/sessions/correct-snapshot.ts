/** Putting right what stands in a goals snapshot, for a facilitator: a wrong text, or a name that has to go. */

import type { Json } from '@ambitiebord/shared/domain/json';
import { holdsText, jsonHoldsText } from '@ambitiebord/shared/domain/texts';
import type { Corrected } from '@ambitiebord/shared/protocol/http';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { corrected, type Correction } from '@ambitiebord/shared/report/corrected';
import { CodedError } from '../errors.ts';
import { renewSnapshots, type VersionDependencies } from './snapshot-versions.ts';

/**
 * Corrects one snapshot, or takes a name out of all of them. The text is then in no snapshot, in nothing that can be
 * undone, and in no file; what stands on the board is for people to change, and the answer says whether it is there.
 * @throws CodedError `not-found`, `invalid` for a text that would not fit, `storage-failed` or `storage-full`
 */
export async function correctSnapshot(
  dependencies: VersionDependencies,
  sessionId: string,
  snapshotId: string,
  correction: Correction,
): Promise<Corrected> {
  const { store, rooms, clock } = dependencies;
  if (!(await store.goalsSnapshot(sessionId, snapshotId))) throw new CodedError('not-found');
  const versions = await renewSnapshots(dependencies, sessionId, {
    next: (snapshot) => {
      if (correction.reason === 'corrected' && snapshot.id !== snapshotId) return undefined;
      const next = corrected(snapshot, correction, clock.now());
      if (next === 'unfit') throw new CodedError('invalid');
      return next;
    },
    onBoard: (_transaction, snapshots) => ({
      textErasure: { text: correction.find, instead: correction.replace, snapshots },
    }),
  });
  const session = await store.session(sessionId);
  if (!session || session.ended) return { versions, onBoard: false };
  const room = await rooms.open(sessionId);
  const onBoard = await room.readBoard(
    (board) =>
      jsonHoldsText([...board.values()] as unknown as Json, correction.find) ||
      // While it is written together the ambition is no record.
      recordsOf(board, 'ambition').some(({ id }) => holdsText(room.padText(id), correction.find)),
  );
  return { versions, onBoard };
}
