/**
 * What a facilitator has closed on the board: locked objects, and steps in which partners may do less.
 * Facilitators themselves are never held back.
 */

import type { BoardLimit } from '../domain/board-limits.ts';
import type { Actor } from '../domain/roles.ts';
import {
  recordOf,
  sessionOf,
  type BoardRecord,
  type RecordOf,
  type Records,
} from '../records/registry.ts';

/** A record that is drawn as an object of its own, which can be locked and pointed at. */
export type LockableRecord = RecordOf<
  | 'partnerCard'
  | 'activity'
  | 'whyStep'
  | 'goal'
  | 'cluster'
  | 'ambition'
  | 'note'
  | 'text'
  | 'frame'
  | 'connector'
  | 'drawing'
  | 'image'
>;

const OBJECTS: ReadonlySet<BoardRecord['type']> = new Set<LockableRecord['type']>([
  'partnerCard',
  'activity',
  'whyStep',
  'goal',
  'cluster',
  'ambition',
  'note',
  'text',
  'frame',
  'connector',
  'drawing',
  'image',
]);

/** Whether a record is an object on the board. */
export function isBoardObject(record: BoardRecord | undefined): record is LockableRecord {
  return record !== undefined && OBJECTS.has(record.type);
}

/** Whether a record is locked itself, or as a rung of a locked activity. */
export function isLocked(record: BoardRecord | undefined, board: Records): boolean {
  if (!isBoardObject(record)) return false;
  if (record.locked === true) return true;
  return (
    record.type === 'whyStep' && recordOf(board, 'activity', record.activityId)?.locked === true
  );
}

/** What partners may do on the board in the step that is open; undefined: all that their role allows. */
export function boardLimit(board: Records): BoardLimit | undefined {
  const session = sessionOf(board);
  return session?.boardLimits?.[session.step];
}

/** The limit as it holds for this person: facilitators have none. */
export function limitFor(actor: Actor, board: Records): BoardLimit | undefined {
  return actor.role === 'facilitator' ? undefined : boardLimit(board);
}

/**
 * Why somebody may not make this change just now, although the role would allow it: the code of the
 * refusal, or undefined when nothing holds it back.
 */
export function heldBack(
  actor: Actor,
  board: Records,
  previous: BoardRecord | undefined,
  next: BoardRecord | undefined,
): 'object-locked' | 'board-limited' | undefined {
  if (actor.role === 'facilitator' || !isBoardObject(previous ?? next)) return undefined;
  if (touchesLock(board, previous, next)) return 'object-locked';
  const limit = limitFor(actor, board);
  if (limit === undefined) return undefined;
  return limit === 'add' && (previous === undefined || isOwn(actor, previous))
    ? undefined
    : 'board-limited';
}

/** A lock is nobody else's to lay or lift, and what is locked stays as it is, with what lies in it. */
function touchesLock(
  board: Records,
  previous: BoardRecord | undefined,
  next: BoardRecord | undefined,
): boolean {
  if (isLocked(previous, board) || isLocked(next, board)) return true;
  const [from, to] = [previous, next].map((side) =>
    side?.type === 'goal' ? { clusterId: side.clusterId, order: side.order } : undefined,
  );
  if (from?.clusterId === to?.clusterId && from?.order === to?.order) return false;
  return [from, to].some((side) => isLocked(board.get(side?.clusterId ?? ''), board));
}

/** What somebody put on the board, or what belongs to the own organisation. */
function isOwn(actor: Actor, record: BoardRecord): boolean {
  if (record.authorId === actor.participantId) return true;
  return (
    record.type === 'activity' &&
    record.partnerId !== undefined &&
    record.partnerId === actor.partnerId
  );
}

/** The objects on the board that nobody but a facilitator may change. */
export function lockedObjects(board: Records): BoardRecord[] {
  return [...board.values()].filter((record) => isLocked(record, board));
}
