/** Bundles: objects that are kept together, so that what is done to one is done to all of them. */

import type { Records } from '../records/registry.ts';
import type { PlacedObject } from './board-layout.ts';

/** How many are in each bundle. */
export function bundleSizes(board: Records): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const record of board.values()) {
    if (!('bundleId' in record) || record.bundleId === undefined) continue;
    sizes.set(record.bundleId, (sizes.get(record.bundleId) ?? 0) + 1);
  }
  return sizes;
}

type Placed = readonly Pick<PlacedObject, 'record'>[];

/** These objects, and all that is in a bundle with one of them. */
export function withBundles(objects: Placed, ids: readonly string[]): readonly string[] {
  const named = new Set(ids);
  const bundles = new Set(
    objects
      .filter(({ record }) => named.has(record.id))
      .flatMap(({ record }) => record.bundleId ?? []),
  );
  if (bundles.size === 0) return ids;
  const all = objects.filter(({ record }) => bundles.has(record.bundleId ?? ''));
  for (const { record } of all) named.add(record.id);
  return [...named];
}

/**
 * What is meant by pointing at an object: its whole bundle, or itself alone once somebody has gone into the
 * bundle, by a double click or from key to key.
 */
export function pointedAt(
  objects: Placed,
  id: string,
  selection: readonly string[],
): readonly string[] {
  const bundle = withBundles(objects, [id]);
  const chosen = bundle.filter((each) => selection.includes(each));
  return chosen.length > 0 && chosen.length < bundle.length ? [id] : bundle;
}
