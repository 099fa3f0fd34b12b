/**
 * What is dragged comes to rest in line with what lies near it: sides with sides, middles with middles, and distances
 * with distances.
 */

import {
  boundsOf,
  encloses,
  intersects,
  type Point,
  type Rectangle,
} from '@ambitiebord/shared/domain/geometry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { grown } from './hit-test.ts';
import { near, placedOf } from './object-index.ts';
import { equalGaps, wayToEqualSpacing } from './spacing.ts';

/** A line on which sides or middles came to lie, in board units. */
export interface Guide {
  /** `x`: the line stands upright at this x; `y`: it lies flat at this y. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  /** From where to where, along the line. */
  readonly from: number;
  readonly to: number;
  /** Whether it runs across a distance that is as large as another, from side to side. */
  readonly gap?: true;
}

export interface Snapped {
  readonly offset: Point;
  readonly guides: readonly Guide[];
}

/** So far from its place something snaps, in CSS pixels. */
const SLACK = 6;
/** What lies further away than this is nothing to line up with, in CSS pixels. */
const REACH = 480;

/**
 * The offset at which the dragged objects are in line with a neighbour, when they nearly are at this one
 * (board units), with the lines to show. Arrows and strokes have no sides to line up.
 */
export function snap(
  objects: readonly PlacedObject[],
  ids: readonly string[],
  offset: Point,
  zoom: number,
): Snapped {
  const dragged = ids.flatMap((id) => placedOf(objects, id) ?? []);
  const bounds = boundsOf(dragged.map(({ rectangle }) => rectangle));
  if (!bounds) return { offset, guides: [] };
  const here = { ...bounds, x: bounds.x + offset.x, y: bounds.y + offset.y };
  const neighbours = neighboursOf(objects, here, zoom, companyOf(dragged));
  const [across, down] = [
    wayToRest('x', here, neighbours, zoom),
    wayToRest('y', here, neighbours, zoom),
  ];
  const place = { ...here, x: here.x + across, y: here.y + down };
  return {
    offset: { x: offset.x + across, y: offset.y + down },
    guides: [
      ...guidesAt('x', spotsOf('x', place), place, neighbours),
      ...guidesAt('y', spotsOf('y', place), place, neighbours),
      ...equalGaps('x', place, neighbours),
      ...equalGaps('y', place, neighbours),
    ],
  };
}

/** What lies near a rectangle and has sides to come in line with, but what is left out. */
export function neighboursOf(
  objects: readonly PlacedObject[],
  here: Rectangle,
  zoom: number,
  isLeftOut: (placed: PlacedObject) => boolean,
): readonly Rectangle[] {
  const area = grown(here, REACH / zoom);
  return near(objects, area)
    .filter(
      (placed) => intersects(placed.rectangle, area) && hasSides(placed) && !isLeftOut(placed),
    )
    .map(({ rectangle }) => rectangle);
}

/** The way along an axis to the nearest line of a neighbour, or to equal distances when those are nearer; else none. */
function wayToRest(
  axis: Axis,
  here: Rectangle,
  neighbours: readonly Rectangle[],
  zoom: number,
): number {
  const line = wayToLine(axis, spotsOf(axis, here), neighbours, zoom);
  const spacing = wayToEqualSpacing(axis, here, neighbours, SLACK / zoom);
  if (line === undefined || spacing === undefined) return line ?? spacing ?? 0;
  return Math.abs(spacing) < Math.abs(line) ? spacing : line;
}

const hasSides = ({ record: { type } }: PlacedObject): boolean =>
  type !== 'connector' && type !== 'drawing';

/**
 * Says of an object whether it goes along with what is dragged: rungs go with their activity, goals with their
 * group, and with a frame what lies in it. Made once for each move, so that many can be dragged at once.
 */
function companyOf(dragged: readonly PlacedObject[]): (placed: PlacedObject) => boolean {
  const roots = new Set(
    dragged.flatMap(({ record }) =>
      record.type === 'whyStep' ? [record.id, record.activityId] : [record.id],
    ),
  );
  const frames = dragged.filter(({ record }) => record.type === 'frame');
  return ({ record, rectangle }) =>
    roots.has(record.id) ||
    (record.type === 'whyStep' && roots.has(record.activityId)) ||
    (record.type === 'goal' && record.clusterId !== undefined && roots.has(record.clusterId)) ||
    frames.some((frame) => encloses(frame.rectangle, rectangle));
}

type Axis = Guide['axis'];

/** Where the sides and the middle of a rectangle are on an axis. */
function spotsOf(axis: Axis, { x, y, width, height }: Rectangle): readonly number[] {
  const [start, length] = axis === 'x' ? [x, width] : [y, height];
  return [start, start + length / 2, start + length];
}

/** The way from one of these spots to the nearest line of a neighbour; undefined when all are further than the slack. */
export function wayToLine(
  axis: Axis,
  spots: readonly number[],
  neighbours: readonly Rectangle[],
  zoom: number,
): number | undefined {
  let best = Infinity;
  for (const neighbour of neighbours) {
    for (const spot of spotsOf(axis, neighbour)) {
      for (const mine of spots) {
        if (Math.abs(spot - mine) < Math.abs(best)) best = spot - mine;
      }
    }
  }
  return Math.abs(best) <= SLACK / zoom ? best : undefined;
}

/** Less than this apart is in line: what is left is rounding. */
const IN_LINE = 0.01;

/** The lines through these spots of a rectangle on which neighbours are, from the first to the last that is on them. */
export function guidesAt(
  axis: Axis,
  spots: readonly number[],
  here: Rectangle,
  neighbours: readonly Rectangle[],
): Guide[] {
  return spots.flatMap((at) => {
    const onLine = neighbours.filter((neighbour) =>
      spotsOf(axis, neighbour).some((spot) => Math.abs(spot - at) < IN_LINE),
    );
    if (onLine.length === 0) return [];
    const bounds = boundsOf([here, ...onLine]) ?? here;
    const [from, length] = axis === 'x' ? [bounds.y, bounds.height] : [bounds.x, bounds.width];
    return [{ axis, at, from, to: from + length }];
  });
}
