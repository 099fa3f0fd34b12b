/** `setSorting`: opens the silent sorting of goals, gives the next people their turn, or ends it. */

import { z } from 'zod';
import { PARTICIPANTS_PER_SESSION, TURN_SECONDS } from '../domain/limits.ts';
import { turnsFor } from '../policy/may-sort.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import type { Session } from '../records/session.ts';
import { resumed } from './resume-clocks.ts';
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
    if ((session.sorting?.turn ?? null) === turn) return undefined;
    if (session.step !== 'cluster') return 'not-now';
    // Who gives a turn goes on with the clocks.
    const { sorting, ...rest } = resumed(session, now);
    const turns = sorting?.turns ?? turnsFor(board);
    if (turn !== null && turn >= turns) return 'invalid';
    // A turn has a clock of its own; that of the step goes on meanwhile.
    const clock = turns > 1 ? { endsAt: now + TURN_SECONDS * 1000 } : {};
    const silence = turn === null ? {} : { sorting: { turn, turns, ...clock } };
    transaction.put(BOARD, { ...withoutTurn(rest, sorting), ...silence, updatedAt: now });
    return undefined;
  },
});

/** An older version put the end of a turn in the place of that of the step: it goes with the turn. */
function withoutTurn(
  session: Omit<Session, 'sorting'>,
  sorting: Session['sorting'],
): Omit<Session, 'sorting'> {
  if (!sorting || sorting.turns === 1 || sorting.endsAt !== undefined) return session;
  const { stepEndsAt: _, ...rest } = session;
  return rest;
}
