/** What lies over what: by keys that people give objects, and else by their types. */

import { compareText } from '../domain/compare-text.ts';
import { orderAfter } from '../domain/order-keys.ts';
import { recordOf, type Records } from '../records/registry.ts';
import type { BoardObject, PlacedObject } from './board-layout.ts';

/** The key of all that nobody laid higher or lower. */
export const GROUND_KEY = orderAfter([]);

/**
 * The object whose key counts for an object: a rung lies as high as its activity, and a goal in a group as
 * high as the group.
 */
export function stackedWith(record: BoardObject, board: Records): BoardObject {
  if (record.type === 'whyStep') return recordOf(board, 'activity', record.activityId) ?? record;
  if (record.type === 'goal') return recordOf(board, 'cluster', record.clusterId) ?? record;
  return record;
}

/** The objects from low to high, with those of one key as they came. */
export function stacked(objects: PlacedObject[], board: Records): PlacedObject[] {
  if (objects.every(({ record }) => record.stackingKey === undefined)) return objects;
  const keys = new Map(
    objects.map(({ record }) => [record, stackedWith(record, board).stackingKey ?? GROUND_KEY]),
  );
  const keyOf = ({ record }: PlacedObject): string => keys.get(record) ?? GROUND_KEY;
  return objects.toSorted((one, other) => compareText(keyOf(one), keyOf(other)));
}
