/** The additions that people without a pen sent. */

import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { compareAge } from './ladders.ts';

/** The additions to an ambition, oldest first. */
export function additionsTo(board: Records, ambitionId: string): RecordOf<'addition'>[] {
  return recordsOf(board, 'addition')
    .filter((addition) => addition.ambitionId === ambitionId)
    .toSorted(compareAge);
}
