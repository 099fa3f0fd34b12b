/**
 * The commands whose outcome a browser can show before the server answers. They are by themselves, so that a page
 * need not fetch the reductions of all the others.
 */

import type { z } from 'zod';
import type { Patch } from '../domain/patches.ts';
import type { Result } from '../domain/result.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { acceptAgreement } from './accept-agreement.ts';
import { change } from './change.ts';
import type { CommandContext, CommandDefinition } from './command.ts';
import { executeAs } from './execute.ts';
import { raiseHand } from './raise-hand.ts';
import { renameParticipant } from './rename-participant.ts';
import { shareLadder } from './share-ladder.ts';
import { swapPairs } from './swap-pairs.ts';
import type { RoomRecords } from './transaction.ts';

/** A definition that says that it is predicted, or does not, stands here, or does not: a test holds that. */
export const PREDICTED = {
  change,
  acceptAgreement,
  renameParticipant,
  raiseHand,
  swapPairs,
  shareLadder,
} as const;

type PredictedCommand = z.infer<(typeof PREDICTED)[keyof typeof PREDICTED]['schema']>;

/** Whether a browser can show what comes of a command of this type. */
export function isPredicted<Named extends { readonly type: string }>(
  command: Named,
): command is Named & { readonly type: PredictedCommand['type'] } {
  return Object.hasOwn(PREDICTED, command.type);
}

/** Executes a command on the records that a browser has; as `execute` of the registry. */
export function predict(
  room: RoomRecords,
  command: PredictedCommand,
  context: CommandContext,
): Result<Patch, ErrorCode> {
  // The type picks the definition that fits, which the compiler cannot see through the index.
  const definition = PREDICTED[command.type] as unknown as CommandDefinition<
    z.ZodType<PredictedCommand>
  >;
  return executeAs(definition, room, command, context);
}
