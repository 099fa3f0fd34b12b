/** Copies of objects. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { create } from './operations.ts';

/**
 * Copies of the objects named, at an offset (board units). A copy is a new thing: it is in no ladder or
 * cluster, and a goal has to be confirmed again; copies of a bundle are a bundle of their own. Cards, rungs and the ambition cannot be copied.
 */
export function duplicateOperations(
  layout: BoardLayout,
  ids: readonly string[],
  offset: Point,
  me: Actor,
): ChangeOperation[] {
  const wanted = new Map(
    layout.objects
      .filter(({ record }) => ids.includes(record.id) && !UNIQUE.has(record.type))
      .map(({ record }) => [record.id, newId()]),
  );
  const copied = layout.objects.filter(({ record }) => wanted.has(record.id));
  const bundles = new Map(copied.map(({ record: { bundleId } }) => [bundleId, newId()]));
  return copied
    .map((placed) => {
      const { bundleId } = placed.record;
      const copy = copyOf(placed, offset, me, wanted);
      return copy && bundleId !== undefined ? inBundle(copy, bundles.get(bundleId)) : copy;
    })
    .filter((operation) => operation !== undefined);
}

/** The creation of something that is in a bundle from the beginning. */
export function inBundle(creation: ChangeOperation, bundleId: string | undefined): ChangeOperation {
  if (bundleId === undefined || creation.action !== 'create') return creation;
  return { ...creation, fields: { ...creation.fields, bundleId } };
}

const UNIQUE: ReadonlySet<string> = new Set(['partnerCard', 'whyStep', 'ambition']);

type FreeRecord = RecordOf<'text' | 'frame' | 'image' | 'drawing'>;

function copyOfFree(record: FreeRecord, id: string, position: Point) {
  if (record.type === 'text') {
    const { text, width, level } = record;
    return create('text', id, { text, width, level, position });
  }
  if (record.type === 'frame') {
    const { title, size } = record;
    return create('frame', id, { title, size, position });
  }
  if (record.type === 'image') {
    const { size, imageId, alternativeText } = record;
    return create('image', id, { size, imageId, alternativeText, position });
  }
  const { points, colour, thickness } = record;
  return create('drawing', id, { points, colour, thickness, position });
}

/** An arrow between copies goes along with them; it sticks to what was not copied. */
function copyOfConnector(
  { from, to, arrows, text }: RecordOf<'connector'>,
  offset: Point,
  copies: ReadonlyMap<string, string>,
) {
  const [start, end] = [from, to].map((side) =>
    'point' in side
      ? { point: shiftedEnd(side.point, offset) }
      : { objectId: copies.get(side.objectId) ?? side.objectId },
  );
  if (!start || !end) return undefined;
  return { from: start, to: end, arrows, ...(text === undefined ? {} : { text }) };
}

/** A free end of an arrow so far away, in whole board units. */
export function shiftedEnd({ x, y }: Point, offset: Point): Point {
  return onBoard({ x: x + offset.x, y: y + offset.y });
}

interface CopyPlace {
  readonly position: Point;
  readonly offset: Point;
  readonly copies: ReadonlyMap<string, string>;
}

/** A copy of what stands beside the method. */
function copyBeside(
  record: PlacedObject['record'],
  id: string,
  { position, offset, copies }: CopyPlace,
) {
  if (record.type === 'connector') {
    const given = copyOfConnector(record, offset, copies);
    return given && create('connector', id, given);
  }
  if (record.type === 'text' || record.type === 'frame' || record.type === 'image') {
    return copyOfFree(record, id, position);
  }
  if (record.type === 'drawing') {
    return copyOfFree(record, id, shiftedEnd(record.position, offset));
  }
  return undefined;
}

function copyOf(
  { record, rectangle }: PlacedObject,
  offset: Point,
  me: Actor,
  copies: ReadonlyMap<string, string>,
) {
  const position = {
    x: Math.round(rectangle.x + offset.x),
    y: Math.round(rectangle.y + offset.y),
  };
  const id = copies.get(record.id) ?? newId();
  if (record.type === 'note') {
    const { text, colour, size } = record;
    return create('note', id, { text, colour, position, ...(size === undefined ? {} : { size }) });
  }
  if (record.type === 'goal') {
    const { text, forWhom, experienceSign } = record;
    const words = {
      text,
      ...(forWhom === undefined ? {} : { forWhom }),
      ...(experienceSign === undefined ? {} : { experienceSign }),
    };
    const fresh = { stopTest: {}, confirmed: false, lineageId: newId() };
    return create('goal', id, { ...words, ...fresh, position });
  }
  if (record.type === 'activity') {
    const { text, existing } = record;
    const partnerId = me.role === 'partner' ? me.partnerId : record.partnerId;
    const owner = partnerId === undefined ? {} : { partnerId };
    return create('activity', id, { text, existing, ...owner, position });
  }
  if (record.type === 'cluster') {
    return create('cluster', id, { title: record.title, lineageId: newId(), position });
  }
  return copyBeside(record, id, { position, offset, copies });
}
