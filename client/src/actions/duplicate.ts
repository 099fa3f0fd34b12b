/** Copies of objects. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { BoardLayout, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { create } from './operations.ts';

/**
 * Copies of the objects named, at an offset (board units). A copy is a new thing: it is in no ladder or
 * cluster, and a goal has to be confirmed again. Cards, rungs and the ambition cannot be copied.
 */
export function duplicateOperations(
  layout: BoardLayout,
  ids: readonly string[],
  offset: Point,
  me: Actor,
): ChangeOperation[] {
  const wanted = new Set(ids);
  return layout.objects
    .filter(({ record }) => wanted.has(record.id))
    .map((placed) => copyOf(placed, offset, me))
    .filter((operation) => operation !== undefined);
}

function copyOf({ record, rectangle }: PlacedObject, offset: Point, me: Actor) {
  const position = {
    x: Math.round(rectangle.x + offset.x),
    y: Math.round(rectangle.y + offset.y),
  };
  const id = newId();
  if (record.type === 'note') {
    return create('note', id, { text: record.text, colour: record.colour, position });
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
  return undefined;
}
