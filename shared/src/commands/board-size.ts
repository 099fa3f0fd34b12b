/** How much a board may hold in all. Only the server measures it: pages need not fetch this. */

import { BOARD_LENGTH, POINTS_PER_BOARD } from '../domain/limits.ts';
import type { Fields, Patch } from '../domain/patches.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, type BoardRecord, type Records } from '../records/registry.ts';

/**
 * Judges a whole command at its end: `full` when it wrote or drew something on the board, and there is more on it now
 * than it may hold. Moving, deleting and whatever else makes it no larger is never refused.
 */
export function overfull(patch: Patch, board: Records): 'full' | undefined {
  const written = patch.flatMap(({ document, before, after }) =>
    document === BOARD && after && (before === null || writes(after)) ? [after] : [],
  );
  if (written.length === 0) return undefined;
  if (written.some((after) => 'points' in after) && pointsOn(board) > POINTS_PER_BOARD) {
    return 'full';
  }
  // Measuring all is for when as much was written since the last time as there was room for then.
  let left = (roomLeft.get(board) ?? 0) - JSON.stringify(written).length;
  if (left < 0) left = BOARD_LENGTH - lengthOn(board);
  roomLeft.set(board, left);
  return left < 0 ? 'full' : undefined;
}

/** Whether records are no more than a board may hold in characters and in points. */
export function fitsOnBoard(board: Records): boolean {
  return pointsOn(board) <= POINTS_PER_BOARD && lengthOn(board) <= BOARD_LENGTH;
}

/** Characters that a board had room for when it was measured, less what was written since; joining and the like are not counted. */
const roomLeft = new WeakMap<Records, number>();

/** Whether new values are more than a place, a size, a number or a switch. */
function writes(after: Fields): boolean {
  return Object.entries(after).some(([field, value]) => {
    const isPlace = field === 'position' || field === 'size';
    return !isPlace && (typeof value === 'string' || (typeof value === 'object' && value !== null));
  });
}

function pointsOn(board: Records): number {
  return recordsOf(board, 'drawing').reduce((sum, { points }) => sum + points.length, 0);
}

function lengthOn(board: Records): number {
  let length = 0;
  for (const record of board.values()) length += lengthOf(record);
  return length;
}

/** Records never change, so each is measured once. */
const lengths = new WeakMap<BoardRecord, number>();

function lengthOf(record: BoardRecord): number {
  let length = lengths.get(record);
  if (length === undefined) lengths.set(record, (length = JSON.stringify(record).length));
  return length;
}
