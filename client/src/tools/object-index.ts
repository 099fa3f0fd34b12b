/**
 * Finds the objects near a place without looking at all of them: each is noted in the cells of a grid that
 * it lies in, and by its id. An index belongs to one list of objects and is made when it is first asked for.
 */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';

interface Placed {
  readonly rectangle: Rectangle;
}

/** Board units from side to side of a cell: a few objects fit in it. */
const CELL = 512;
/** What lies in more cells than this is looked at always. */
const MOST_CELLS = 64;
/** Fewer objects than this are looked at one by one. */
const WORTH_IT = 200;
/** Cells in a row; more than a board has, so that each has a number of its own. */
const ROW = 4_096;

interface Grid {
  /** Indices of the objects in each cell, ascending. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  /** Indices of the objects in too many cells. */
  readonly large: readonly number[];
}

const grids = new WeakMap<readonly Placed[], Grid>();

/**
 * At least all objects that share area or edge with the rectangle (board units), in their own order; others may
 * be among them.
 */
export function near<Object extends Placed>(
  objects: readonly Object[],
  area: Rectangle,
): readonly Object[] {
  if (objects.length < WORTH_IT) return objects;
  const grid = gridOf(objects);
  const span = spanOf(area);
  // So much is in view that looking at each is as quick.
  if (cellsIn(span) > grid.cells.size) return objects;
  const found = new Set(grid.large);
  for (const key of keysOf(span)) for (const index of grid.cells.get(key) ?? []) found.add(index);
  return Array.from(Uint32Array.from(found).toSorted(), (index) => objects[index]).filter(
    (placed) => placed !== undefined,
  );
}

interface WithId extends Placed {
  readonly record: { readonly id: string };
}

const byId = new WeakMap<readonly WithId[], ReadonlyMap<string, WithId>>();

/** The object of the record with this id, if it is among them. */
export function placedOf<Object extends WithId>(
  objects: readonly Object[],
  id: string | undefined,
): Object | undefined {
  let known = byId.get(objects);
  if (!known) {
    known = new Map(objects.map((placed) => [placed.record.id, placed]));
    byId.set(objects, known);
  }
  // What is kept for a list are objects of that list.
  return id === undefined ? undefined : (known.get(id) as Object | undefined);
}

function gridOf(objects: readonly Placed[]): Grid {
  const known = grids.get(objects);
  if (known) return known;
  const cells = new Map<number, number[]>();
  const large: number[] = [];
  for (const [index, { rectangle }] of objects.entries()) {
    const span = spanOf(rectangle);
    if (cellsIn(span) > MOST_CELLS) {
      large.push(index);
      continue;
    }
    for (const key of keysOf(span)) {
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
  }
  const grid = { cells, large };
  grids.set(objects, grid);
  return grid;
}

/** The first and last column and row of cells, both included. */
interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function spanOf({ x, y, width, height }: Rectangle): Span {
  return {
    left: Math.floor(x / CELL),
    right: Math.floor((x + width) / CELL),
    top: Math.floor(y / CELL),
    bottom: Math.floor((y + height) / CELL),
  };
}

function cellsIn({ left, right, top, bottom }: Span): number {
  return (right - left + 1) * (bottom - top + 1);
}

function* keysOf({ left, right, top, bottom }: Span): Generator<number> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield row * ROW + column;
  }
}
