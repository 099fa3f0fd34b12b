/** What somebody has once the server called the board complete. */

import * as Y from 'yjs';
import type { BenchBoard, Synchronised } from '../candidates/candidate.ts';

/** How many notes are in it. */
export function notesIn({ updates }: Synchronised, board: BenchBoard): number {
  const replica = new Y.Doc();
  replica.transact(() => {
    for (const update of updates) Y.applyUpdate(replica, update);
  });
  return board.positions(replica).size;
}

/** Bytes of it as one Yjs update; what came twice counts once. */
export function sizeOf({ updates }: Synchronised): number {
  return Y.mergeUpdates([...updates]).byteLength;
}
