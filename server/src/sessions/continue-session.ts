/** A new session that goes on from a goals snapshot. */

import { startFromSnapshot } from '@ambitiebord/shared/commands/start-from-snapshot';
import { recordLimit } from '@ambitiebord/shared/commands/record-limit';
import { newId } from '@ambitiebord/shared/domain/ids';
import { refuse, succeed } from '@ambitiebord/shared/domain/result';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { recordSchema, type Records } from '@ambitiebord/shared/records/registry';
import { currentSnapshot, type GoalsSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { newSessionWith, type CreateSessionDependencies } from './create-session.ts';
import { givenSnapshot } from './given-snapshot.ts';

/**
 * Starts it, with the partners, ambition, goals and agreements of the snapshot.
 * @throws CodedError `unusable-file` for what is no snapshot or was changed, `newer-file`, `storage-failed`
 */
export async function continueSession(
  dependencies: CreateSessionDependencies,
  { title, snapshot: given }: { readonly title?: string | undefined; readonly snapshot: unknown },
): Promise<CreatedSession & { readonly title: string }> {
  const snapshot = currentSnapshot(givenSnapshot(given));
  const { question, area, template, language } = snapshot;
  return newSessionWith(dependencies, {
    start: (transaction, made) => {
      const wanted = { title: title ?? snapshot.title, question, area, template, language };
      const session = { ...wanted, ...made, newId };
      const ambitionId = startFromSnapshot(transaction, snapshot, session);
      if (!isWhole(snapshot, transaction.records(BOARD))) return refuse('unusable-file');
      const text = snapshot.ambition?.text ?? '';
      const pads = ambitionId === undefined ? [] : [{ recordId: ambitionId, text }];
      return succeed({ value: wanted.title, rows: { pads } });
    },
  });
}

/**
 * Whether everything of a snapshot stands on the board as a record that can be there. Anybody can seal a snapshot, so
 * the hash says nothing of that: ids may be the same, and numbers beyond what a board takes.
 */
function isWhole(
  { partners, clusters, goals, agreements, ambition }: GoalsSnapshot,
  board: Records,
): boolean {
  const parts = [partners, clusters, goals, agreements].map(({ length }) => length);
  // The session itself stands there too.
  const expected = parts.reduce((sum, length) => sum + length, ambition ? 2 : 1);
  return (
    board.size === expected &&
    board.size <= recordLimit(BOARD) &&
    [...board.values()].every((record) => recordSchema.safeParse(record).success)
  );
}
