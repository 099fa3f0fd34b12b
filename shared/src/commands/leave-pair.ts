/** Takes somebody who left the session out of the pair. */

import { BOARD, groupDocument } from '../protocol/documents.ts';
import { pairOf } from '../records/pairs.ts';
import type { Transaction } from './transaction.ts';

/** Who stays goes on with what is there; with the last one it goes, for nobody could read it again. */
export function leavePair(transaction: Transaction, participantId: string, now: number): void {
  const pair = pairOf(transaction.records(BOARD), participantId);
  if (!pair) return;
  const participantIds = pair.participantIds.filter((id) => id !== participantId);
  if (participantIds.length > 0) {
    transaction.put(BOARD, { ...pair, participantIds, updatedAt: now });
    return;
  }
  const group = groupDocument(pair.id);
  for (const id of transaction.records(group).keys()) transaction.remove(group, id);
  transaction.remove(BOARD, pair.id);
}
