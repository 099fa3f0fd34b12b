/** Putting a text, a frame or an arrow on the board, by hand or by name. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { FRAME_SIZE } from '@ambitiebord/shared/domain/board-regions';
import { centreOf, type Point, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { LONGEST_SIDE, SHORTEST_SIDE } from '@ambitiebord/shared/domain/limits';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { allAllowed, sendOperations, WRITERS, type Action, type ActionContext } from './action.ts';
import { shiftedEnd } from './duplicate.ts';
import { editableText, newText } from './editing.ts';
import { create } from './operations.ts';

const NOWHERE = { x: 0, y: 0 };

type End = RecordOf<'connector'>['from'];

function bounded(side: number): number {
  return Math.round(Math.min(Math.max(side, SHORTEST_SIDE), LONGEST_SIDE));
}

/** A new frame as large as was drawn, within its bounds. */
export function newFrame(id: string, { x, y, width, height }: Rectangle): ChangeOperation {
  const size = { width: bounded(width), height: bounded(height) };
  return create('frame', id, { title: '', position: shiftedEnd({ x, y }, NOWHERE), size });
}

/** A frame of the usual size around a board point. */
export function frameAround({ x, y }: Point): Rectangle {
  const { width, height } = FRAME_SIZE;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The end of an arrow at an object, or else at a board point. */
export function endOf({ x, y }: Point, objectId: string | undefined): End {
  return objectId === undefined ? { point: { x: Math.round(x), y: Math.round(y) } } : { objectId };
}

/** A new arrow between two ends. */
export function newConnector(id: string, from: End, to: End): ChangeOperation {
  return create('connector', id, { from, to, arrows: 'to' });
}

/** Makes one object and opens its text, if that is allowed; whether it was. */
export function makeAndWrite(context: ActionContext, operation: ChangeOperation): boolean {
  if (!allAllowed(context, [operation])) return false;
  sendOperations(context, [operation]);
  context.view.edit(operation.id);
  return true;
}

export const addText: Action = {
  id: 'add-text',
  roles: WRITERS,
  label: ({ canvas }) => canvas.addText,
  menu: 'board',
  may: (context) => allAllowed(context, [newText('new-text', NOWHERE, '')]),
  perform: ({ view }) => view.write('text'),
};

export const addFrame: Action = {
  id: 'add-frame',
  roles: WRITERS,
  label: ({ canvas }) => canvas.addFrame,
  menu: 'board',
  may: (context) => allAllowed(context, [newFrame('new-frame', frameAround(NOWHERE))]),
  perform: (context) => {
    makeAndWrite(context, newFrame(newId(), frameAround(context.view.centre())));
  },
};

export const addImage: Action = {
  id: 'add-image',
  needsCanvas: true,
  roles: WRITERS,
  label: ({ canvas }) => canvas.addImage,
  menu: 'board',
  // Who may draw a frame may put an image there.
  may: (context) => addFrame.may(context),
  perform: ({ view }) => view.addImage(),
};

export const connectWith: Action = {
  id: 'connect-with',
  roles: WRITERS,
  label: ({ canvas }) => canvas.connectWith,
  menu: 'objects',
  choices: (context, messages) =>
    otherObjects(context).map(({ record }) => ({ id: record.id, label: nameOf(record, messages) })),
  may: (context) => {
    const [other] = otherObjects(context);
    const from = { objectId: context.selection[0] ?? '' };
    if (!other) return false;
    return allAllowed(context, [newConnector('new-arrow', from, { objectId: other.record.id })]);
  },
  perform: (context, choice) => {
    const target = otherObjects(context).find(({ record }) => record.id === choice);
    const [objectId] = context.selection;
    if (!target || objectId === undefined) return;
    const id = newId();
    sendOperations(context, [newConnector(id, { objectId }, { objectId: target.record.id })]);
    context.view.select([id]);
  },
};

/** What the one selected object can be connected with, nearest first. */
function otherObjects({ layout, selection }: ActionContext): PlacedObject[] {
  const [id, ...more] = selection;
  const own = layout.objects.find(({ record }) => record.id === id);
  if (!own || more.length > 0 || !isHolder(own)) return [];
  return holdersNear(layout, centreOf(own.rectangle)).filter((placed) => placed !== own);
}

/** What arrows stick to, nearest to a board point first. */
export function holdersNear({ objects }: BoardLayout, at: Point): PlacedObject[] {
  const distanceOf = ({ rectangle }: PlacedObject): number => {
    const { x, y } = centreOf(rectangle);
    return Math.hypot(x - at.x, y - at.y);
  };
  return objects.filter(isHolder).toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

/** Arrows stick to no arrow or stroke. */
function isHolder({ record: { type } }: PlacedObject): boolean {
  return type !== 'connector' && type !== 'drawing';
}

/** What an object is, with its words, in a list of objects to choose from. */
export function nameOf(record: PlacedObject['record'], { domain }: FrameMessages): string {
  const what = { ...domain, partnerCard: domain.card }[record.type];
  const text = (editableText(record) ?? '').trim();
  return text === '' ? what : `${what}: ${text}`;
}
