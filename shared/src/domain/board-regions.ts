/** Where things appear on the board by themselves: cards left, ladders right, the ambition above them. */

import type { Point, Size } from './geometry.ts';

export const CARD_SIZE: Size = { width: 320, height: 240 };
export const ACTIVITY_SIZE: Size = { width: 260, height: 96 };
export const WHY_STEP_SIZE: Size = { width: 260, height: 112 };
export const GOAL_SIZE: Size = { width: 260, height: 128 };
export const NOTE_SIZE: Size = { width: 180, height: 180 };
export const AMBITION_SIZE: Size = { width: 980, height: 220 };
/** A cluster without goals; it grows with what lies in it. */
export const CLUSTER_SIZE: Size = { width: 600, height: 240 };
export const CLUSTER_HEADER = 72;
export const CLUSTER_COLUMNS = 2;
/** A frame that is put down by a click, and the strip above a frame with its title. */
export const FRAME_SIZE: Size = { width: 640, height: 420 };
export const FRAME_TITLE = 32;
export const GAP = 24;

const CARD_COLUMNS = 4;
const LADDERS_LEFT = 1_500;
const LADDERS_PER_ROW = 6;
const LADDER_ROW = 1_100;
/** Empty space between the ladders and what is sorted below them: the wall. */
const WALL_GAP = 200;
/** Loose goals on the wall lie in blocks of so many columns and rows, the groups below them. */
const LOOSE_COLUMNS = 4;
const LOOSE_ROWS = 4;
const CLUSTERS_PER_ROW = 2;

export const AMBITION_POSITION: Point = { x: LADDERS_LEFT, y: -320 };

function slot(index: number, columns: number, size: Size, origin: Point, rowHeight: number): Point {
  return {
    x: origin.x + (index % columns) * (size.width + GAP),
    y: origin.y + Math.floor(index / columns) * rowHeight,
  };
}

/** The place of the card with this index (0 first). */
export function cardSlot(index: number): Point {
  return slot(index, CARD_COLUMNS, CARD_SIZE, { x: 0, y: 0 }, CARD_SIZE.height + GAP);
}

/** The place of the activity with this index; its ladder hangs below it. */
export function activitySlot(index: number): Point {
  return slot(index, LADDERS_PER_ROW, ACTIVITY_SIZE, { x: LADDERS_LEFT, y: 0 }, LADDER_ROW);
}

/** The place of a goal below the ladder of an activity that has `rungs` why-steps. */
export function goalBelow(activity: Point, rungs: number): Point {
  const ladder = ACTIVITY_SIZE.height + rungs * (WHY_STEP_SIZE.height + GAP);
  return { x: activity.x, y: activity.y + ladder + 3 * GAP };
}

/** Where the wall begins on a board with so many activities: below all ladders. */
export function wallTop(activities: number): number {
  return Math.max(1, Math.ceil(activities / LADDERS_PER_ROW)) * LADDER_ROW + WALL_GAP;
}

/** The place of the loose goal with this index on the wall of a board with so many activities. */
export function looseGoalSlot(index: number, activities: number): Point {
  const block = Math.floor(index / (LOOSE_COLUMNS * LOOSE_ROWS));
  const x = LADDERS_LEFT + block * (LOOSE_COLUMNS * (GOAL_SIZE.width + GAP) + GAP);
  const origin = { x, y: wallTop(activities) };
  const inBlock = index % (LOOSE_COLUMNS * LOOSE_ROWS);
  return slot(inBlock, LOOSE_COLUMNS, GOAL_SIZE, origin, GOAL_SIZE.height + GAP);
}

/** The place of the cluster with this index on a board with so many activities: below the loose goals. */
export function clusterSlot(index: number, activities: number): Point {
  const y = wallTop(activities) + LOOSE_ROWS * (GOAL_SIZE.height + GAP) + GAP;
  const origin = { x: LADDERS_LEFT, y };
  return slot(index, CLUSTERS_PER_ROW, CLUSTER_SIZE, origin, 3 * CLUSTER_SIZE.height);
}
