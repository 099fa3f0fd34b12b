/** Takes loose goals from below their ladders to the wall, where they can be seen together and sorted. */

import { looseGoalSlot, wallTop } from '../domain/board-regions.ts';
import type { Point } from '../domain/geometry.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf } from '../records/registry.ts';
import { looseGoals } from '../views/clusters.ts';
import type { Transaction } from './transaction.ts';

/** Goals that lie on the wall already, or in a group, stay where they are. */
export function bringGoalsToTheWall(transaction: Transaction, now: number): void {
  const board = transaction.records(BOARD);
  const activities = recordsOf(board, 'activity').length;
  const goals = looseGoals(board);
  const top = wallTop(activities);
  const taken = new Set(goals.map(({ position }) => keyOf(position)));
  let index = 0;
  const nextSlot = (): Point => {
    let slot = looseGoalSlot(index++, activities);
    while (taken.has(keyOf(slot))) slot = looseGoalSlot(index++, activities);
    return slot;
  };
  for (const goal of goals.filter(({ position }) => position.y < top)) {
    transaction.put(BOARD, { ...goal, position: nextSlot(), updatedAt: now });
  }
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}
