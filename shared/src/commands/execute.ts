/** The one way to execute a command, whatever its definition. */

import type { z } from 'zod';
import type { Patch } from '../domain/patches.ts';
import { refuse, type Result } from '../domain/result.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { Records } from '../records/registry.ts';
import { exclusionOf } from '../records/taking-part.ts';
import type { CommandContext, CommandDefinition } from './command.ts';
import { runTransaction, type RoomRecords } from './transaction.ts';

const NOTHING: Records = new Map();

/**
 * Executes a command by its definition on the records of a room, in the browser as on the server: the patch that it
 * made, or the code of the refusal, after which the records are as before. `judge` may still refuse what was done.
 */
export function executeAs<Command extends { type: string }>(
  definition: CommandDefinition<z.ZodType<Command>>,
  room: RoomRecords,
  command: Command,
  context: CommandContext,
  judge?: (patch: Patch, board: Records) => ErrorCode | undefined,
): Result<Patch, ErrorCode> {
  const exclusion = exclusionOf(room.get(BOARD) ?? NOTHING, context.actor);
  if (exclusion) return refuse(exclusion);
  if (!definition.roles.includes(context.actor.role)) return refuse('forbidden');
  return runTransaction(
    room,
    (transaction) =>
      definition.reduce(transaction, command, context) ??
      judge?.(transaction.patch, transaction.records(BOARD)),
  );
}
