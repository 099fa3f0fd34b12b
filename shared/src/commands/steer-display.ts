/** `steerDisplay`: makes the projector black, or turns its pages, from the device of a facilitator. */

import { z } from 'zod';
import { DISPLAY_TURNS } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

const schema = commandSchema('steerDisplay', {
  display: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('blank'), blank: z.boolean() }),
    z.strictObject({ action: z.literal('turn'), by: z.union([z.literal(1), z.literal(-1)]) }),
    /** Pages turn by themselves again. */
    z.strictObject({ action: z.literal('automatic') }),
  ]),
});

export const steerDisplay = defineCommand({
  type: 'steerDisplay',
  schema,
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { display }, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const { displayBlank = false, displayTurn, ...rest } = session;
    const isBlank = display.action === 'blank' ? display.blank : displayBlank;
    const turn = display.action === 'turn' ? (displayTurn ?? 0) + display.by : displayTurn;
    if (turn !== undefined && Math.abs(turn) > DISPLAY_TURNS) return 'not-now';
    if (display.action === 'blank' && isBlank === displayBlank) return undefined;
    if (display.action === 'automatic' && displayTurn === undefined) return undefined;
    transaction.put(BOARD, {
      ...rest,
      ...(isBlank ? { displayBlank: true } : {}),
      ...(turn === undefined || display.action === 'automatic' ? {} : { displayTurn: turn }),
      updatedAt: now,
    });
    return undefined;
  },
});
