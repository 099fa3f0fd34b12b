/** `setSorting`: opens the silent sorting of goals, gives the next people their turn, or ends it. */

import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION, TURN_SECONDS } from '../domain/limits.ts';
import { turnsFor } from '../policy/may-sort.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const setSorting = defineCommand({
  type: 'setSorting',
  schema: commandSchema('setSorting', {
    /** The turn that opens, 0 first; null ends the silence. */
    turn: z.number().int().min(0).max(PARTICIPANTS_PER_SESSION).nullable(),
  }),
  roles: ['facilitator'],
  // The clock of the turn is the server's.
  predicted: false,
  undoable: false,
  reduce(transaction, { turn }, { now }) {
    const board = transaction.records(BOARD);
    const session = sessionOf(board);
    if (!session) return 'unknown-record';
    const { sorting, stepEndsAt, ...rest } = session;
    if ((sorting?.turn ?? null) === turn) return undefined;
    if (session.step !== 'cluster') return 'not-now';
    const turns = sorting?.turns ?? turnsFor(board);
    if (turn !== null && turn >= turns) return 'invalid';
    // With turns the clock is theirs; without, it stays the clock of the step.
    const kept = stepEndsAt === undefined || turns > 1 ? {} : { stepEndsAt };
    const clock = turns > 1 && turn !== null ? { stepEndsAt: now + TURN_SECONDS * 1000 } : kept;
    const silence = turn === null ? {} : { sorting: { turn, turns } };
    transaction.put(BOARD, { ...rest, ...clock, ...silence, updatedAt: now });
    return undefined;
  },
});
