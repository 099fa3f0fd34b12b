import { recordsOf, type RecordOf, type Records, type RecordType } from '../records/registry.ts';
import { compareAge } from '../views/ladders.ts';

/** The records of one type, oldest first: the order of a snapshot. */
export function oldestFirst<Type extends RecordType>(board: Records, type: Type): RecordOf<Type>[] {
  return recordsOf(board, type).toSorted(compareAge);
}
