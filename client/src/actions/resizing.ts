/** Making an object larger or smaller: which can be, and what that changes. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { onBoard, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardObject, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import {
  allAllowed,
  allowedOf,
  sendOperations,
  WRITERS,
  type Action,
  type ActionContext,
} from './action.ts';
import { update } from './operations.ts';
import { pulled, type Handle, type Resizable } from './pulling.ts';

/** What makes an object this large at this place; undefined for what has no size of its own. */
export function resizeOperation(
  record: BoardObject,
  rectangle: Rectangle,
): ChangeOperation | undefined {
  const { width, height } = rectangle;
  const position = onBoard(rectangle);
  const size = { width: Math.round(width), height: Math.round(height) };
  if (record.type === 'text') return update(record, { position, width: size.width });
  if (record.type === 'note') return update(record, { position, size });
  if (record.type === 'frame') return update(record, { position, size });
  return record.type === 'image' ? update(record, { position, size }) : undefined;
}

const PULLED_BY: Partial<Record<BoardObject['type'], Resizable['by']>> = {
  note: 'sides',
  frame: 'sides',
  text: 'width',
  image: 'ratio',
};

/** The one object that is selected, when this person may make it larger or smaller. */
export function resizableOf(context: ActionContext): Resizable | undefined {
  const placed = onlySelected(context);
  const by = placed && PULLED_BY[placed.record.type];
  // The policy lets pass what changes nothing, so it is asked about what does.
  const larger = placed && { ...placed.rectangle, width: placed.rectangle.width + 1 };
  const operation = larger && resizeOperation(placed.record, larger);
  if (!by || !operation || !allAllowed(context, [operation])) return undefined;
  return { id: placed.record.id, rectangle: placed.rectangle, by };
}

function onlySelected({ layout, selection }: ActionContext): PlacedObject | undefined {
  const [id, ...more] = selection;
  return id === undefined || more.length > 0
    ? undefined
    : layout.objects.find(({ record }) => record.id === id);
}

/** Makes an object this large, as far as this person may. */
export function resizeTo(context: ActionContext, id: string, rectangle: Rectangle): void {
  const placed = context.layout.objects.find(({ record }) => record.id === id);
  const operation = placed && resizeOperation(placed.record, rectangle);
  if (operation) sendOperations(context, allowedOf(context, [operation]));
}

/** So many board units a choice makes it larger or smaller. */
const STEP = 40;

const WAYS = {
  wider: { handle: { x: 1, y: 0 }, by: { x: STEP, y: 0 } },
  narrower: { handle: { x: 1, y: 0 }, by: { x: -STEP, y: 0 } },
  taller: { handle: { x: 0, y: 1 }, by: { x: 0, y: STEP } },
  lower: { handle: { x: 0, y: 1 }, by: { x: 0, y: -STEP } },
} as const satisfies Record<string, { handle: Handle; by: { x: number; y: number } }>;
type Way = keyof typeof WAYS;

const ALL_WAYS = Object.keys(WAYS) as Way[];

function resized(context: ActionContext, way: Way): ChangeOperation[] {
  const resizable = resizableOf(context);
  const placed = onlySelected(context);
  const { handle, by } = WAYS[way];
  // Where only the width is free, the height follows from the words; where the ratio stays, from the width.
  if (!resizable || !placed || (handle.x === 0 && resizable.by !== 'sides')) return [];
  const rectangle = pulled(resizable.rectangle, handle, by, resizable.by === 'ratio');
  const { width, height } = resizable.rectangle;
  if (rectangle.width === width && rectangle.height === height) return [];
  const operation = resizeOperation(placed.record, rectangle);
  return operation ? [operation] : [];
}

/** Larger and smaller without pulling, in steps. */
export const resize: Action = {
  id: 'resize',
  roles: WRITERS,
  label: ({ canvas }) => canvas.resize,
  menu: 'objects',
  choices: (context, { canvas }) =>
    ALL_WAYS.filter((way) => resized(context, way).length > 0).map((id) => ({
      id,
      label: canvas.resizeWays[id],
    })),
  may: (context) => ALL_WAYS.some((way) => resized(context, way).length > 0),
  perform: (context, choice) => {
    const way = ALL_WAYS.find((each) => each === choice);
    if (way) sendOperations(context, resized(context, way));
  },
};
