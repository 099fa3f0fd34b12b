/** Putting objects in line with each other, and evenly apart. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { GAP } from '@ambitiebord/shared/domain/board-regions';
import { boundsOf, type Point, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import {
  allAllowed,
  sendOperations,
  WRITERS,
  type Action,
  type ActionContext,
  type Choice,
} from './action.ts';
import { dragRoots, moveOperations } from './move-objects.ts';

/** Along which side or middle of what they span together objects come in line. */
export const LINES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
type LineUp = (typeof LINES)[number];

/** In which direction the room between objects is made equal. */
const DIRECTIONS = ['across', 'down'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** How far each rectangle has to go (board units) to stand on the line. */
export function lineUpOffsets(rectangles: readonly Rectangle[], line: LineUp): Point[] {
  const bounds = boundsOf(rectangles);
  if (!bounds) return [];
  const [across, down] = [bounds.x + bounds.width, bounds.y + bounds.height];
  return rectangles.map(({ x, y, width, height }) => {
    const offsets: Readonly<Record<LineUp, Point>> = {
      left: { x: bounds.x - x, y: 0 },
      centre: { x: (bounds.x + across) / 2 - (x + width / 2), y: 0 },
      right: { x: across - (x + width), y: 0 },
      top: { x: 0, y: bounds.y - y },
      middle: { x: 0, y: (bounds.y + down) / 2 - (y + height / 2) },
      bottom: { x: 0, y: down - (y + height) },
    };
    return offsets[line];
  });
}

/**
 * How far each rectangle has to go so that the room between neighbours is equal; the first and the last
 * stay. When there is less room than they need they overlap equally.
 */
export function distributeOffsets(rectangles: readonly Rectangle[], direction: Direction): Point[] {
  const [start, length] =
    direction === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const order = rectangles.toSorted(
    (one, other) => one[start] + one[length] / 2 - (other[start] + other[length] / 2),
  );
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return [];
  const taken = order.reduce((sum, rectangle) => sum + rectangle[length], 0);
  const room = last[start] + last[length] - first[start] - taken;
  const gap = room / Math.max(order.length - 1, 1);
  const places = new Map<Rectangle, number>();
  let at = first[start];
  for (const rectangle of order) {
    places.set(rectangle, at);
    at += rectangle[length] + gap;
  }
  return rectangles.map((rectangle) => {
    const by = (places.get(rectangle) ?? rectangle[start]) - rectangle[start];
    return direction === 'across' ? { x: by, y: 0 } : { x: 0, y: by };
  });
}

/**
 * How far each rectangle has to go so that all stand in a grid, in the order in which they are read: as many
 * rows as columns or one fewer, each as high and as wide as its largest, with a gap between.
 */
export function gridOffsets(rectangles: readonly Rectangle[]): Point[] {
  const bounds = boundsOf(rectangles);
  if (!bounds) return [];
  const columns = Math.ceil(Math.sqrt(rectangles.length));
  const byRow = rectangles.toSorted((one, other) => one.y - other.y || one.x - other.x);
  const rows = Array.from({ length: Math.ceil(byRow.length / columns) }, (_, row) =>
    byRow.slice(row * columns, (row + 1) * columns).toSorted((one, other) => one.x - other.x),
  );
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.width ?? 0)),
  );
  const places = new Map<Rectangle, Point>();
  let { y } = bounds;
  for (const row of rows) {
    let { x } = bounds;
    for (const [column, rectangle] of row.entries()) {
      places.set(rectangle, { x, y });
      x += (widths[column] ?? 0) + GAP;
    }
    y += Math.max(...row.map(({ height }) => height)) + GAP;
  }
  return rectangles.map((rectangle) => {
    const place = places.get(rectangle) ?? rectangle;
    return { x: place.x - rectangle.x, y: place.y - rectangle.y };
  });
}

type Arrange = (rectangles: readonly Rectangle[]) => readonly Point[];

/**
 * The moves that arranging the selection makes. What has no place of its own (a goal in a group, an arrow)
 * stays; a ladder goes with its activity, and a frame takes along what lies in it.
 */
function arranged(context: ActionContext, least: number, arrange: Arrange): ChangeOperation[] {
  const { layout, selection, state } = context;
  const { board } = state;
  const roots = dragRoots(board, layout, selection);
  const carried = new Set(
    roots.flatMap((root) => dragRoots(board, layout, [root]).filter((id) => id !== root)),
  );
  const placed = layout.objects.filter(
    ({ record }) =>
      roots.includes(record.id) &&
      !carried.has(record.id) &&
      record.type !== 'connector' &&
      (record.type !== 'goal' || record.clusterId === undefined),
  );
  if (placed.length < least) return [];
  const offsets = arrange(placed.map(({ rectangle }) => rectangle));
  return placed.flatMap(({ record }, index) => {
    const by = offsets[index] ?? { x: 0, y: 0 };
    if (Math.round(by.x) === 0 && Math.round(by.y) === 0) return [];
    return moveOperations(board, layout, dragRoots(board, layout, [record.id]), by);
  });
}

/** An action with one choice for each way to arrange. */
function arranging<Way extends string>(
  id: string,
  ways: readonly Way[],
  {
    least,
    label,
    wayLabel,
    offsets,
  }: {
    /** So many objects and more can be arranged. */
    readonly least: number;
    readonly label: (messages: FrameMessages) => string;
    readonly wayLabel: (messages: FrameMessages, way: Way) => string;
    readonly offsets: (rectangles: readonly Rectangle[], way: Way) => readonly Point[];
  },
): Action {
  const operations = (context: ActionContext, way: Way) =>
    arranged(context, least, (rectangles) => offsets(rectangles, way));
  const possible = (context: ActionContext) =>
    ways.filter((way) => allAllowed(context, operations(context, way)));
  return {
    id,
    roles: WRITERS,
    label,
    menu: 'objects',
    choices: (context, messages): readonly Choice[] =>
      possible(context).map((way) => ({ id: way, label: wayLabel(messages, way) })),
    may: (context) => possible(context).length > 0,
    perform: (context, choice) => {
      const way = ways.find((each) => each === choice);
      if (way) sendOperations(context, operations(context, way));
    },
  };
}

export const lineUp = arranging('line-up', LINES, {
  least: 2,
  label: ({ canvas }) => canvas.lineUp,
  wayLabel: ({ canvas }, line) => canvas.lines[line],
  offsets: lineUpOffsets,
});

export const distribute = arranging('distribute', DIRECTIONS, {
  least: 3,
  label: ({ canvas }) => canvas.distribute,
  wayLabel: ({ canvas }, direction) => canvas.directions[direction],
  offsets: distributeOffsets,
});

/** One alone is tidy. */
const tidied = (context: ActionContext): ChangeOperation[] => arranged(context, 2, gridOffsets);

export const tidyUp: Action = {
  id: 'tidy-up',
  roles: WRITERS,
  label: ({ canvas }) => canvas.tidyUp,
  menu: 'objects',
  may: (context) => allAllowed(context, tidied(context)),
  perform: (context) => sendOperations(context, tidied(context)),
};
