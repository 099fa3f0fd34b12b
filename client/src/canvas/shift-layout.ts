/**
 * Objects under way to another place: which part of the layout moves with them, and where it is now.
 * What does not move keeps its identity, so that it need not be drawn again.
 */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, LadderLine, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import { shifted } from '../actions/move-objects.ts';

/** The objects that are dragged, by id, with how far each has come (board units). */
export type Moves = ReadonlyMap<string, Point>;

interface MovingObject {
  readonly placed: PlacedObject;
  readonly root: string;
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
}

/** Splits a layout; with an activity go its rungs, with a cluster its goals, with both their lines. */
export function splitLayout(
  board: Records,
  layout: BoardLayout,
  roots: ReadonlySet<string>,
): SplitLayout {
  if (roots.size === 0) return { still: layout, moving: [], movingLines: [] };
  const still: PlacedObject[] = [];
  const moving: MovingObject[] = [];
  for (const placed of layout.objects) {
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
  return { still: { objects: still, lines: stillLines }, moving, movingLines };
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

/** The moving part of a layout where it is now. */
export function movedLayout({ moving, movingLines }: SplitLayout, moves: Moves): BoardLayout {
  const by = (root: string | undefined): Point => moves.get(root ?? '') ?? { x: 0, y: 0 };
  return {
    objects: moving.map(({ placed: { record, rectangle }, root }) => ({
      record,
      rectangle: shifted(rectangle, by(root)),
    })),
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
  const objects = new Map(previous.objects.map((placed) => [placed.record.id, placed]));
  const lines = new Map(previous.lines.map((line) => [line.id, line]));
  return {
    objects: next.objects.map((placed) => {
      const known = objects.get(placed.record.id);
      const isSame =
        known?.record === placed.record && equalPlain(known.rectangle, placed.rectangle);
      return isSame ? known : placed;
    }),
    lines: next.lines.map((line) => {
      const known = lines.get(line.id);
      return known && equalPlain(known, line) ? known : line;
    }),
  };
}

function equalPlain(a: object, b: object): boolean {
  return equalJson(a as Json, b as Json);
}
