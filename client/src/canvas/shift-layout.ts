/**
 * Objects under way to another place: which part of the layout moves with them, and where it is now.
 * What does not move keeps its identity, so that it need not be drawn again.
 */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import { recordOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, LadderLine, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import { lineBetween, rectangleOf } from '@ambitiebord/shared/views/free-places';
import { shifted } from '../actions/move-objects.ts';

/** The objects that are dragged, by id, with how far each has come (board units). */
export type Moves = ReadonlyMap<string, Point>;

interface MovingObject {
  readonly placed: PlacedObject;
  readonly root: string;
}

/** An end of an arrow that moves, or whose other end does: at what, where that was, and what it goes with. */
interface MovingEnd {
  readonly id: string;
  readonly rectangle: Rectangle;
  readonly root: string | undefined;
}

interface MovingArrow {
  readonly placed: PlacedObject;
  readonly from: MovingEnd;
  readonly to: MovingEnd;
}

interface MovingLine {
  readonly line: LadderLine;
  readonly fromRoot: string | undefined;
  readonly toRoot: string | undefined;
}

/** A layout in two: what lies still and what moves with the roots. */
export interface SplitLayout {
  readonly still: BoardLayout;
  readonly moving: readonly MovingObject[];
  readonly movingLines: readonly MovingLine[];
  readonly movingArrows: readonly MovingArrow[];
}

/** Splits a layout; with an activity go its rungs, with a cluster its goals, with both their lines. */
export function splitLayout(
  board: Records,
  layout: BoardLayout,
  roots: ReadonlySet<string>,
): SplitLayout {
  if (roots.size === 0) return { still: layout, moving: [], movingLines: [], movingArrows: [] };
  const still: PlacedObject[] = [];
  const moving: MovingObject[] = [];
  const movingArrows: MovingArrow[] = [];
  let places: ReadonlyMap<string, Rectangle> | undefined;
  const endOf = (
    end: RecordOf<'connector'>['from'],
    connectorId: string,
  ): MovingEnd | undefined => {
    if ('point' in end) {
      const root = roots.has(connectorId) ? connectorId : undefined;
      return { id: connectorId, rectangle: { ...end.point, width: 0, height: 0 }, root };
    }
    const id = end.objectId;
    places ??= new Map(layout.objects.map(({ record, rectangle }) => [record.id, rectangle]));
    const rectangle = places.get(id);
    return rectangle && { id, rectangle, root: rootOf(board, id, roots) };
  };
  for (const placed of layout.objects) {
    if (placed.record.type === 'connector') {
      const { id, from: start, to: finish } = placed.record;
      const [from, to] = [endOf(start, id), endOf(finish, id)];
      if (from && to && (from.root ?? to.root) !== undefined) {
        movingArrows.push({ placed, from, to });
      } else still.push(placed);
      continue;
    }
    const root = rootOf(board, placed.record.id, roots);
    if (root === undefined) still.push(placed);
    else moving.push({ placed, root });
  }
  const stillLines: LadderLine[] = [];
  const movingLines: MovingLine[] = [];
  for (const line of layout.lines) {
    const fromRoot = rootOf(board, line.id, roots);
    const toRoot = rootOf(board, recordOf(board, 'activity', line.id)?.goalId, roots);
    if (fromRoot === undefined && toRoot === undefined) stillLines.push(line);
    else movingLines.push({ line, fromRoot, toRoot });
  }
  return { still: { objects: still, lines: stillLines }, moving, movingLines, movingArrows };
}

function rootOf(
  board: Records,
  id: string | undefined,
  roots: ReadonlySet<string>,
): string | undefined {
  if (id === undefined || roots.has(id)) return id;
  const carrier =
    recordOf(board, 'whyStep', id)?.activityId ?? recordOf(board, 'goal', id)?.clusterId;
  return carrier !== undefined && roots.has(carrier) ? carrier : undefined;
}

/**
 * The moving part of a layout where it is now.
 * @param pulled where the objects lie by now that are pulled larger or smaller; they are among the roots as well
 */
export function movedLayout(
  { moving, movingLines, movingArrows }: SplitLayout,
  moves: Moves,
  pulled: ReadonlyMap<string, Rectangle>,
): BoardLayout {
  const by = (root: string | undefined): Point => moves.get(root ?? '') ?? { x: 0, y: 0 };
  const placeOf = ({ id, rectangle, root }: MovingEnd): Rectangle =>
    pulled.get(id) ?? shifted(rectangle, by(root));
  const objects: PlacedObject[] = moving.map(({ placed: { record, rectangle }, root }) => ({
    record,
    rectangle: placeOf({ id: record.id, rectangle, root }),
  }));
  for (const { placed, from, to } of movingArrows) {
    const line = lineBetween(placeOf(from), placeOf(to));
    objects.push({ record: placed.record, rectangle: rectangleOf(line), line });
  }
  return {
    objects,
    lines: movingLines.map(({ line: { id, from, to }, fromRoot, toRoot }) => ({
      id,
      from: plus(from, by(fromRoot)),
      to: plus(to, by(toRoot)),
    })),
  };
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** `next` with every object and line of `previous` that says the same in place of its own. */
export function keepIdentities(previous: BoardLayout, next: BoardLayout): BoardLayout {
  const objectOf = found(previous.objects, ({ record }) => record.id);
  const lineOf = found(previous.lines, ({ id }) => id);
  return {
    objects: next.objects.map((placed, at) => {
      const known = objectOf(placed.record.id, at);
      const isSame =
        known?.record === placed.record &&
        isSameRectangle(known.rectangle, placed.rectangle) &&
        (known.line === placed.line || equalPlain(known.line ?? {}, placed.line ?? {}));
      return isSame ? known : placed;
    }),
    lines: next.lines.map((line, at) => {
      const known = lineOf(line.id, at);
      return known && equalPlain(known, line) ? known : line;
    }),
  };
}

/** Finds things by what they are about: mostly they stand where they stood, and nothing need be looked up. */
function found<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): (id: string, at: number) => Item | undefined {
  let byId: Map<string, Item> | undefined;
  return (id, at) => {
    const there = items[at];
    if (there !== undefined && idOf(there) === id) return there;
    byId ??= new Map(items.map((item) => [idOf(item), item]));
    return byId.get(id);
  };
}

function isSameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function equalPlain(a: object, b: object): boolean {
  return a === b || equalJson(a as Json, b as Json);
}
