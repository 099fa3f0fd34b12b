/** Putting an end of an arrow elsewhere: at another object, or loose. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import {
  allAllowed,
  allowedOf,
  sendOperations,
  WRITERS,
  type Action,
  type ActionContext,
} from './action.ts';
import { endOf, holdersNear, nameOf } from './free-objects.ts';
import { update } from './operations.ts';

type Connector = RecordOf<'connector'>;
export type ArrowEnd = 'from' | 'to';

/** The one arrow that is selected, of which the ends can be put elsewhere. */
export interface Attachable {
  readonly id: string;
  readonly line: NonNullable<PlacedObject['line']>;
  /** The objects to which its ends stick. */
  readonly held: Readonly<Record<ArrowEnd, string | undefined>>;
}

function heldBy(end: Connector['from']): string | undefined {
  return 'objectId' in end ? end.objectId : undefined;
}

function attached(arrow: Connector, end: ArrowEnd, at: Connector['from']): ChangeOperation {
  return update(arrow, end === 'from' ? { from: at } : { to: at });
}

/** The arrow that is selected alone, when this person may change it. */
export function attachableOf(context: ActionContext): Attachable | undefined {
  const { layout, selection, state } = context;
  const arrow = recordOf(state.board, 'connector', selection[0]);
  if (!arrow || selection.length > 1) return undefined;
  const line = layout.objects.find(({ record }) => record === arrow)?.line;
  if (!line) return undefined;
  // Any other end will do: the policy does not judge where it is, but lets pass what changes nothing.
  const elsewhere = endOf({ x: line.to.x + 1, y: line.to.y }, undefined);
  if (!allAllowed(context, [attached(arrow, 'to', elsewhere)])) return undefined;
  return { id: arrow.id, line, held: { from: heldBy(arrow.from), to: heldBy(arrow.to) } };
}

/** An end of an arrow and the object or board point where it is put. */
interface Put {
  readonly connectorId: string;
  readonly end: ArrowEnd;
  readonly to: Point;
  readonly toId: string | undefined;
}

/** Puts an end of an arrow elsewhere, as far as this person may. */
export function attach(context: ActionContext, { connectorId, end, to, toId }: Put): void {
  const arrow = recordOf(context.state.board, 'connector', connectorId);
  if (arrow) {
    sendOperations(context, allowedOf(context, [attached(arrow, end, endOf(to, toId))]));
  }
}

/** The choice that lets an end go where it is. */
const LOOSE = 'loose';

function attaching(id: string, end: ArrowEnd, label: (messages: FrameMessages) => string): Action {
  /** The objects that it can be put at, nearest first; both ends at one object would be no arrow. */
  const targets = (context: ActionContext): PlacedObject[] => {
    const arrow = attachableOf(context);
    if (!arrow) return [];
    const taken = new Set([arrow.held.from, arrow.held.to]);
    return holdersNear(context.layout, arrow.line[end]).filter(
      ({ record }) => !taken.has(record.id),
    );
  };
  return {
    id,
    roles: WRITERS,
    label,
    menu: 'objects',
    choices: (context, messages) => [
      ...targets(context).map(({ record }) => ({ id: record.id, label: nameOf(record, messages) })),
      { id: LOOSE, label: messages.canvas.freeEnd },
    ],
    may: (context) => attachableOf(context) !== undefined,
    perform: (context, choice) => {
      const arrow = attachableOf(context);
      if (!arrow) return;
      const target = targets(context).find(({ record }) => record.id === choice)?.record.id;
      if (target === undefined && choice !== LOOSE) return;
      attach(context, { connectorId: arrow.id, end, to: arrow.line[end], toId: target });
    },
  };
}

export const attachStart = attaching('attach-start', 'from', ({ canvas }) => canvas.attachStart);
export const attachEnd = attaching('attach-end', 'to', ({ canvas }) => canvas.attachEnd);
