/** The goals snapshots of a board: those that somebody took, and the one that the board took itself. */

import type { GoalsSnapshotReference } from '../records/goals-snapshot.ts';
import { recordsOf, type Records } from '../records/registry.ts';
import { compareAge } from './ladders.ts';

/** The snapshots that a facilitator took, oldest first. */
export function takenSnapshots(board: Records): GoalsSnapshotReference[] {
  return recordsOf(board, 'goalsSnapshot')
    .filter(({ checkpoint }) => checkpoint === undefined)
    .toSorted(compareAge);
}

/** What the board froze by itself at the beginning of the break; undefined before it. */
export function checkpointOf(board: Records): GoalsSnapshotReference | undefined {
  return recordsOf(board, 'goalsSnapshot').find(({ checkpoint }) => checkpoint !== undefined);
}
