/**
 * Where everything on the board lies: free objects at their own position, why-steps below their
 * activity, goals of a cluster inside it, and the lines between them. Canvas, pictures and placement
 * of new objects all read it.
 */

import {
  ACTIVITY_SIZE,
  AMBITION_SIZE,
  CARD_SIZE,
  CLUSTER_COLUMNS,
  CLUSTER_HEADER,
  CLUSTER_SIZE,
  GAP,
  GOAL_SIZE,
  NOTE_SIZE,
  WHY_STEP_SIZE,
} from '../domain/board-regions.ts';
import type { Point, Rectangle, Size } from '../domain/geometry.ts';
import type { RecordOf, Records } from '../records/registry.ts';
import { recordsOf } from '../records/registry.ts';
import { clusters, looseGoals } from './clusters.ts';
import {
  drawingRectangle,
  lineBetween,
  rectangleOf,
  textRectangle,
  type Line,
} from './free-places.ts';
import { ladders } from './ladders.ts';
import { stacked } from './stacking.ts';

/** The record types that are drawn as an object of their own. */
export type BoardObject = RecordOf<
  | 'cluster'
  | 'partnerCard'
  | 'activity'
  | 'whyStep'
  | 'goal'
  | 'ambition'
  | 'note'
  | 'text'
  | 'frame'
  | 'connector'
  | 'drawing'
  | 'image'
>;

export interface PlacedObject {
  readonly record: BoardObject;
  /** Of an arrow: what its line spans. */
  readonly rectangle: Rectangle;
  /** Of an arrow: its line, from edge to edge of what it sticks to. */
  readonly line?: Line;
}

/** A line of a ladder: from the activity over its whys to the goal. */
export interface LadderLine {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

export interface BoardLayout {
  /** In drawing order: what comes later lies on top. */
  readonly objects: readonly PlacedObject[];
  readonly lines: readonly LadderLine[];
}

const place = ({ x, y }: Point, { width, height }: Size): Rectangle => ({ x, y, width, height });

/** Lays a board out. */
export function layOut(board: Records): BoardLayout {
  const objects: PlacedObject[] = [];
  const lines: LadderLine[] = [];
  const goalPlaces = new Map<string, Rectangle>();
  const addGoal = (goal: RecordOf<'goal'>, rectangle: Rectangle): void => {
    goalPlaces.set(goal.id, rectangle);
    objects.push({ record: goal, rectangle });
  };

  for (const record of [...recordsOf(board, 'frame'), ...recordsOf(board, 'image')]) {
    objects.push({ record, rectangle: place(record.position, record.size) });
  }
  for (const { cluster, goals } of clusters(board)) {
    objects.push({ record: cluster, rectangle: clusterRectangle(cluster.position, goals.length) });
    goals.forEach((goal, index) => addGoal(goal, goalInCluster(cluster.position, index)));
  }
  for (const record of recordsOf(board, 'ambition')) {
    objects.push({ record, rectangle: place(record.position, AMBITION_SIZE) });
  }
  for (const record of recordsOf(board, 'partnerCard')) {
    if (record.position) objects.push({ record, rectangle: place(record.position, CARD_SIZE) });
  }
  for (const goal of looseGoals(board)) addGoal(goal, place(goal.position, GOAL_SIZE));
  for (const { activity, steps, goal } of ladders(board)) {
    let rung = place(activity.position, ACTIVITY_SIZE);
    objects.push({ record: activity, rectangle: rung });
    for (const record of steps) {
      rung = place({ x: rung.x, y: rung.y + rung.height + GAP }, WHY_STEP_SIZE);
      objects.push({ record, rectangle: rung });
    }
    const end = goal && goalPlaces.get(goal.id);
    if (end) lines.push({ id: activity.id, from: bottomOf(rung), to: topOf(end) });
  }
  for (const record of recordsOf(board, 'note')) {
    objects.push({ record, rectangle: place(record.position, record.size ?? NOTE_SIZE) });
  }
  for (const record of recordsOf(board, 'text')) {
    objects.push({ record, rectangle: textRectangle(record) });
  }
  addConnectors(board, objects);
  for (const record of recordsOf(board, 'drawing')) {
    objects.push({ record, rectangle: drawingRectangle(record) });
  }
  return { objects: stacked(objects, board), lines };
}

/** Adds the arrows between what is there; one whose end is not shown is not shown either. */
function addConnectors(board: Records, objects: PlacedObject[]): void {
  const connectors = recordsOf(board, 'connector');
  if (connectors.length === 0) return;
  const places = new Map(objects.map(({ record, rectangle }) => [record.id, rectangle]));
  for (const record of connectors) {
    const [from, to] = [record.from, record.to].map((end) =>
      'point' in end ? place(end.point, { width: 0, height: 0 }) : places.get(end.objectId),
    );
    if (!from || !to) continue;
    const line = lineBetween(from, to);
    objects.push({ record, rectangle: rectangleOf(line), line });
  }
}

/** The area of a cluster with so many goals in it. */
function clusterRectangle(position: Point, goals: number): Rectangle {
  const rows = Math.ceil(goals / CLUSTER_COLUMNS);
  const height = CLUSTER_HEADER + rows * (GOAL_SIZE.height + GAP) + GAP;
  return place(position, {
    width: CLUSTER_SIZE.width,
    height: Math.max(CLUSTER_SIZE.height, height),
  });
}

function goalInCluster({ x, y }: Point, index: number): Rectangle {
  const column = index % CLUSTER_COLUMNS;
  const row = Math.floor(index / CLUSTER_COLUMNS);
  return place(
    {
      x: x + GAP + column * (GOAL_SIZE.width + GAP),
      y: y + CLUSTER_HEADER + row * (GOAL_SIZE.height + GAP),
    },
    GOAL_SIZE,
  );
}

const topOf = ({ x, y, width }: Rectangle): Point => ({ x: x + width / 2, y });
const bottomOf = ({ x, y, width, height }: Rectangle): Point => ({
  x: x + width / 2,
  y: y + height,
});
