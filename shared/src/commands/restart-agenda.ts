/**
 * `restartAgenda`: begins the times of the agenda anew, for a session that was tried out before people
 * came. What lies on the board stays.
 */

import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { resumed } from './resume-clocks.ts';
import { commandSchema, defineCommand } from './command.ts';

export const restartAgenda = defineCommand({
  type: 'restartAgenda',
  schema: commandSchema('restartAgenda', {}),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, _command, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const {
      visits: _,
      stepOpenedAt: __,
      stepEndsAt: ___,
      timerStartedAt: ____,
      storyEndsAt: _____,
      ...lasting
    } = resumed(session, now);
    transaction.put(BOARD, { ...lasting, openedSteps: [session.step], updatedAt: now });
    return undefined;
  },
});
