/** `setReading`: draws the order of a reading round, and gives the turn to one partner after the other. */

import { z } from 'zod';
import { compareText } from '../domain/compare-text.ts';
import { BOARD } from '../protocol/documents.ts';
import type { Reading } from '../records/reading.ts';
import { idSchema } from '../records/record.ts';
import { sessionOf, type Records } from '../records/registry.ts';
import { partnersAtTable, readingRound, secondsEach } from '../views/reading.ts';
import { resumed } from './resume-clocks.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import type { Transaction } from './transaction.ts';

/** Whose turn the sender saw: when it is another's already, somebody else was first. */
const from = idSchema.optional();

const readingActionSchema = z.discriminatedUnion('action', [
  /** Draws a new order, in which nobody had a turn yet. */
  z.strictObject({ action: z.literal('draw') }),
  z.strictObject({ action: z.literal('next'), from }),
  z.strictObject({ action: z.literal('previous'), from }),
  z.strictObject({ action: z.literal('pass'), from }),
  z.strictObject({ action: z.literal('give'), partnerId: idSchema }),
  z.strictObject({ action: z.literal('stop') }),
]);
type ReadingAction = z.infer<typeof readingActionSchema>;

export const setReading = defineCommand({
  type: 'setReading',
  schema: commandSchema('setReading', { reading: readingActionSchema }),
  roles: ['facilitator'],
  // The order is drawn by the server.
  predicted: false,
  undoable: false,
  reduce(transaction, { reading: action }, context) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (session.revealedAt === undefined) return 'not-now';
    const outcome = readingAfter(transaction, session.reading, action, context);
    if (typeof outcome === 'string') return outcome;
    if (outcome === session.reading) return undefined;
    // Who gives a turn goes on with the clocks.
    const { reading: _, ...rest } = resumed(session, context.now);
    transaction.put(BOARD, {
      ...rest,
      updatedAt: context.now,
      ...(outcome ? { reading: outcome } : {}),
    });
    return undefined;
  },
});

function readingAfter(
  transaction: Transaction,
  reading: Reading | undefined,
  action: ReadingAction,
  context: CommandContext,
): Reading | 'not-now' | 'unknown-record' | undefined {
  const board = transaction.records(BOARD);
  const endsAt = context.now + secondsEach(board) * 1000;
  if (action.action === 'draw') return drawn(board, context.newId);
  if (action.action === 'stop') return undefined;
  const round = readingRound(board);
  if (!reading || !round) return 'not-now';
  const ids = round.turns.map(({ partner }) => partner.id);
  if (action.action === 'give') {
    if (!ids.includes(action.partnerId)) return 'unknown-record';
    return turnOf(action.partnerId, over(reading, 'heard'), endsAt);
  }
  // Two facilitators who press at once pass over nobody.
  if (action.from !== reading.partnerId) return reading;
  if (action.action === 'pass' && !round.now) return 'not-now';
  if (action.action !== 'previous') {
    const done = over(reading, action.action === 'pass' ? 'passed' : 'heard');
    return round.next ? turnOf(round.next.id, done, endsAt) : done;
  }
  const before = round.now ? ids[ids.indexOf(round.now.id) - 1] : ids.at(-1);
  return before === undefined ? 'not-now' : turnOf(before, reading, endsAt);
}

/** A new round, in a random order: each partner gets a random id, and these are sorted. */
function drawn(board: Records, newId: () => string): Reading | 'not-now' {
  const order = partnersAtTable(board)
    .map(({ id }) => [newId(), id] as const)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, id]) => id);
  return order.length === 0 ? 'not-now' : { order, heard: [], passed: [] };
}

/** The turn that was going on is over. */
function over(reading: Reading, how: 'heard' | 'passed'): Reading {
  const { partnerId, endsAt: _, ...rest } = reading;
  return partnerId === undefined ? rest : { ...rest, [how]: [...rest[how], partnerId] };
}

/** It is this partner's turn from now on, whether or not it had one before. */
function turnOf(partnerId: string, reading: Reading, endsAt: number): Reading {
  const isAnother = (id: string): boolean => id !== partnerId;
  return {
    ...reading,
    heard: reading.heard.filter(isAnother),
    passed: reading.passed.filter(isAnother),
    partnerId,
    endsAt,
  };
}
