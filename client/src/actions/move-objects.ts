/** Moving objects: what goes along with what, and what a drop changes. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import {
  centreOf,
  contains,
  encloses,
  onBoard,
  type Point,
  type Rectangle,
} from '@ambitiebord/shared/domain/geometry';
import { recordOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import type {
  BoardLayout,
  BoardObject,
  PlacedObject,
} from '@ambitiebord/shared/views/board-layout';
import { intoCluster } from './clustering.ts';
import { shiftedEnd } from './duplicate.ts';
import { update } from './operations.ts';

/**
 * The objects that really move when these are dragged: a rung stands for the activity of its ladder, and
 * a goal whose cluster moves as well is carried by it. A frame carries what lies wholly in it.
 */
export function dragRoots(board: Records, layout: BoardLayout, ids: readonly string[]): string[] {
  const roots = new Set(
    [...ids, ...carried(board, layout, ids)].map(
      (id) => recordOf(board, 'whyStep', id)?.activityId ?? id,
    ),
  );
  return [...roots].filter((id) => {
    const clusterId = recordOf(board, 'goal', id)?.clusterId;
    return board.has(id) && (clusterId === undefined || !roots.has(clusterId));
  });
}

/** What lies wholly in one of these frames, and goes along; a goal in a group goes with its group. */
function carried(board: Records, { objects }: BoardLayout, ids: readonly string[]): string[] {
  const frames = objects.filter(({ record }) => record.type === 'frame' && ids.includes(record.id));
  if (frames.length === 0) return [];
  return objects
    .filter(({ record }) => record.type !== 'whyStep')
    .filter(({ record: { id } }) => recordOf(board, 'goal', id)?.clusterId === undefined)
    .filter(({ rectangle }) => frames.some((frame) => encloses(frame.rectangle, rectangle)))
    .map(({ record }) => record.id);
}

/** The cluster in which a goal lies that has its middle there; the topmost if there are several. */
export function clusterUnder(
  layout: BoardLayout,
  goal: Rectangle,
): RecordOf<'cluster'> | undefined {
  const centre = centreOf(goal);
  const found = layout.objects.findLast(
    ({ record, rectangle }) => record.type === 'cluster' && contains(rectangle, centre),
  );
  return found?.record.type === 'cluster' ? found.record : undefined;
}

/** The rectangle so far away. */
export function shifted({ x, y, width, height }: Rectangle, by: Point): Rectangle {
  return { x: x + by.x, y: y + by.y, width, height };
}

/**
 * What dropping these roots at an offset (board units) changes: positions, and for goals the cluster
 * that they were dropped on or taken out of.
 */
export function moveOperations(
  board: Records,
  layout: BoardLayout,
  roots: readonly string[],
  offset: Point,
): ChangeOperation[] {
  const moving = new Set(roots);
  const operations: ChangeOperation[] = [];
  const entering = new Map<string, RecordOf<'goal'>[]>();
  for (const placed of layout.objects) {
    if (!moving.has(placed.record.id)) continue;
    const { record } = placed;
    const position = positionAfter(placed, offset);
    if (record.type === 'goal') {
      const target = clusterUnder(layout, shifted(placed.rectangle, offset));
      if (target && !moving.has(target.id)) {
        if (target.id === record.clusterId) continue;
        entering.set(target.id, [...(entering.get(target.id) ?? []), record]);
        continue;
      }
      const leave = record.clusterId === undefined ? {} : { clusterId: null, order: null };
      operations.push(update(record, { position, ...leave }));
    } else if (record.type === 'connector') {
      operations.push(...movedEnds(record, offset));
    } else if (record.type === 'drawing') {
      operations.push(update(record, { position: shiftedEnd(record.position, offset) }));
    } else if (record.type !== 'whyStep') {
      operations.push(movedTo(record, position));
    }
  }
  for (const [clusterId, goals] of entering)
    operations.push(...intoCluster(board, goals, clusterId));
  return operations;
}

/** The free ends of an arrow go along; an end that sticks to an object stays there. */
function movedEnds({ id, type, from, to }: RecordOf<'connector'>, offset: Point) {
  const changes = {
    ...('point' in from ? { from: { point: shiftedEnd(from.point, offset) } } : {}),
    ...('point' in to ? { to: { point: shiftedEnd(to.point, offset) } } : {}),
  };
  return Object.keys(changes).length === 0 ? [] : [update({ id, type }, changes)];
}

/** All of these lie where their position says. */
function movedTo(record: Exclude<BoardObject, RecordOf<'whyStep' | 'connector'>>, position: Point) {
  return update<'note'>({ id: record.id, type: 'note' }, { position });
}

/** Whole board units: finer differences cannot be seen and only make messages longer. */
function positionAfter({ rectangle }: PlacedObject, offset: Point): Point {
  return onBoard({ x: rectangle.x + offset.x, y: rectangle.y + offset.y });
}
