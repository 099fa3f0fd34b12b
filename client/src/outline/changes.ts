/** What changed on the board, as far as it is worth a word to who reads it. Pure. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Records } from '@ambitiebord/shared/records/registry';
import { isBoardObject } from '@ambitiebord/shared/policy/held-back';

export interface BoardChanges {
  /** Ids of what others put on the board. */
  readonly added: readonly string[];
  readonly removed: number;
  /** Ids of what was moved, and of goals that went to another group. */
  readonly moved: readonly string[];
}

export const NO_CHANGES: BoardChanges = { added: [], removed: 0, moved: [] };

/** What was changed between two states of the board; own additions do not count. */
export function changesBetween(before: Records, now: Records, me: string): BoardChanges {
  const added: string[] = [];
  const moved: string[] = [];
  for (const [id, record] of now) {
    if (!isBoardObject(record)) continue;
    const earlier = before.get(id);
    if (!earlier) {
      if (record.authorId !== me) added.push(id);
    } else if (earlier !== record && placeOf(earlier) !== placeOf(record)) moved.push(id);
  }
  const removed = [...before].filter(([id, record]) => isBoardObject(record) && !now.has(id));
  return { added, removed: removed.length, moved };
}

/** Where it is: in its group, else at its position. */
function placeOf(record: object): string {
  const { clusterId, position } = record as { clusterId?: string; position?: Point };
  return clusterId ?? `${position?.x},${position?.y}`;
}

/** Two lots of changes as one: what came and went again was never there. */
export function gathered(a: BoardChanges, b: BoardChanges): BoardChanges {
  return {
    added: [...new Set([...a.added, ...b.added])],
    removed: a.removed + b.removed,
    moved: [...new Set([...a.moved, ...b.moved])],
  };
}

export function isNothing({ added, removed, moved }: BoardChanges): boolean {
  return added.length === 0 && removed === 0 && moved.length === 0;
}
