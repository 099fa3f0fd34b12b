/** Freezes where everything lies on the board, for a picture of it later on. */

import type { Point, Rectangle } from '../domain/geometry.ts';
import type { RecordOf, Records } from '../records/registry.ts';
import { layOut, type PlacedObject } from '../views/board-layout.ts';
import type { Line } from '../views/free-places.ts';
import { compareAge, ladders } from '../views/ladders.ts';
import type { z } from 'zod';
import type { frozenBoardSchema, frozenObjectSchema } from './frozen-board-shape.ts';

export type FrozenBoard = z.infer<typeof frozenBoardSchema>;
export type FrozenObject = z.infer<typeof frozenObjectSchema>;

/** Where a rung stands: with which activity, and as which of its whys. */
interface Rung {
  readonly activityId: string;
  readonly index: number;
}

/** The places of everything that is drawn of a board. */
export function freezeBoard(records: Records): FrozenBoard {
  // In one order, so that the same board is frozen in the same way wherever that is done.
  const board: Records = new Map([...records].toSorted(([, a], [, b]) => compareAge(a, b)));
  const rungs = new Map(
    ladders(board).flatMap(({ activity, steps }) =>
      steps.map(({ id }, index): [string, Rung] => [id, { activityId: activity.id, index }]),
    ),
  );
  const { objects, lines } = layOut(board);
  return {
    objects: objects.flatMap((placed) => frozenObject(placed, rungs)),
    lines: lines.map(({ id, from, to }) => ({
      activityId: id,
      from: wholePoint(from),
      to: wholePoint(to),
    })),
  };
}

function frozenObject(
  { record, rectangle, line }: PlacedObject,
  rungs: ReadonlyMap<string, Rung>,
): FrozenObject[] {
  const place = wholePlace(rectangle);
  switch (record.type) {
    case 'whyStep': {
      const rung = rungs.get(record.id);
      return rung ? [{ type: 'whyStep', ...rung, ...place }] : [];
    }
    case 'note':
      return [{ type: 'note', id: record.id, colour: record.colour, ...place }];
    case 'text':
      return [{ type: 'text', text: record.text, level: record.level, ...place }];
    case 'frame':
      return [{ type: 'frame', title: record.title, ...place }];
    case 'connector':
      return line ? [frozenArrow(record, line)] : [];
    case 'drawing':
      return [frozenStroke(record)];
    case 'partnerCard':
    case 'activity':
    case 'goal':
    case 'cluster':
    case 'ambition':
    case 'image':
      return [{ type: record.type, id: record.id, ...place }];
    default:
      return record satisfies never;
  }
}

function frozenArrow({ arrows, text }: RecordOf<'connector'>, { from, to }: Line): FrozenObject {
  const ends = { from: wholePoint(from), to: wholePoint(to) };
  return { type: 'connector', ...ends, arrows, ...(text === undefined ? {} : { text }) };
}

function frozenStroke(drawing: RecordOf<'drawing'>): FrozenObject {
  const { position, points, colour, thickness } = drawing;
  const spots = points.map(({ x, y }) => wholePoint({ x: position.x + x, y: position.y + y }));
  return { type: 'drawing', points: spots, colour, thickness };
}

/** Whole numbers look the same wherever a hash is taken; no eye sees the difference. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

function wholePoint({ x, y }: Point): Point {
  return { x: whole(x), y: whole(y) };
}

function wholePlace({ x, y, width, height }: Rectangle): Rectangle {
  return { x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
}
