/**
 * `renewCode`: a new room code. Newcomers do not come in with the old one any more; whoever is in stays.
 */

import { newRoomCode } from '../domain/codes.ts';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const renewCode = defineCommand({
  type: 'renewCode',
  schema: commandSchema('renewCode', {}),
  roles: ['facilitator'],
  // Drawn by the server, which keeps codes apart from those of other sessions.
  predicted: false,
  undoable: false,
  reduce(transaction, _command, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    transaction.put(BOARD, { ...session, roomCode: newRoomCode(), updatedAt: now });
    return undefined;
  },
});
