/** How a command is defined: schema, who may give it, and the pure reduction to a patch. */

import { z } from 'zod';
import type { Patch } from '../domain/patches.ts';
import type { Actor, Role } from '../domain/roles.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { idSchema } from '../records/record.ts';
import type { Restoration } from '../records/restoration.ts';
import type { Transaction } from './transaction.ts';

/** Putting the board back to a checkpoint. */
export interface Restoring {
  readonly restore: (
    transaction: Transaction,
    command: { readonly checkpointId: string; readonly announcement: string },
    context: CommandContext,
  ) => ErrorCode | undefined;
  /** The restoration that a patch made or took back; undefined for any other patch. */
  readonly restorationIn: (patch: Patch) => Restoration | undefined;
  /** Keeps that a restoration was taken back, or done again. */
  readonly noteTakenBack: (transaction: Transaction, restoration: Restoration, now: number) => void;
}

/** What a reduction may know besides the records. */
export interface CommandContext {
  readonly actor: Actor;
  /** Milliseconds since 1970 UTC: the server's clock, or the browser's estimate of it. */
  readonly now: number;
  readonly newId: () => string;
  /** The text that stands in a pad now. */
  readonly padText: (recordId: string) => string;
  /** Whether the session has the bytes of an image. */
  readonly hasImage: (imageId: string) => boolean;
  /** What an earlier command of the actor changed, if it can be taken back. */
  readonly patchOf: (commandId: string) => Patch | undefined;
  /** How the board is put back to a checkpoint; a browser has none. */
  readonly restoring?: Restoring;
}

export interface CommandDefinition<Schema extends z.ZodType<{ type: string }>> {
  readonly type: z.infer<Schema>['type'];
  readonly schema: Schema;
  readonly roles: readonly Role[];
  /** Whether a browser can show the outcome before the server answers. */
  readonly predicted: boolean;
  /** Whether `undo` can take it back. */
  readonly undoable: boolean;
  /** Makes the changes, or says why not; the caller rolls a refused transaction back. */
  readonly reduce: (
    transaction: Transaction,
    command: z.infer<Schema>,
    context: CommandContext,
  ) => ErrorCode | undefined;
}

/** The schema of a command: its id (chosen by the sender, for re-sending), its type and its fields. */
export function commandSchema<Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z.strictObject({ id: idSchema, type: z.literal(type), ...shape });
}

/** Defines a command with its types inferred from the schema. */
export function defineCommand<Schema extends z.ZodType<{ type: string }>>(
  definition: CommandDefinition<Schema>,
): CommandDefinition<Schema> {
  return definition;
}
