/** Pending commands on the device: one entry each, so that two tabs of one person never overwrite each other. */

import { isPredicted, PREDICTED } from '@ambitiebord/shared/commands/predicted';
import type { Command } from '@ambitiebord/shared/commands/registry';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { idSchema } from '@ambitiebord/shared/records/record';
import { z } from 'zod';
import { isErrorCode } from './error-code.ts';
import type { DeviceStorage } from './storage.ts';

export interface StoredCommand {
  readonly command: Command;
  /** Place in the line; commands go in this order. */
  readonly order: number;
  /** When it was given, in milliseconds since 1970 UTC by the server's clock. */
  readonly madeAt: number;
  /** Why the server refused it; kept until the person has seen it. */
  readonly refusal?: ErrorCode | undefined;
}

const storedSchema = z.object({
  command: z.object({ id: idSchema, type: z.string() }),
  order: z.number(),
  madeAt: z.number(),
  refusal: z.custom<ErrorCode>(isErrorCode).optional(),
});

export class PendingStore {
  readonly #storage: DeviceStorage;
  readonly #prefix: string;

  /** `prefix`: where the work of this person in this session is kept. */
  constructor(storage: DeviceStorage, prefix: string) {
    this.#storage = storage;
    this.#prefix = `${prefix}command:`;
  }

  /** What an earlier page left, in order. What no longer reads as a command is removed. */
  load(): StoredCommand[] {
    const found: StoredCommand[] = [];
    for (const key of this.#storage.keys(this.#prefix)) {
      const stored = parse(this.#storage.get(key));
      if (stored) found.push(stored);
      else this.#storage.remove(key);
    }
    return found.toSorted((a, b) => a.order - b.order);
  }

  save({ command, order, madeAt, refusal }: StoredCommand): void {
    const text = JSON.stringify({ command, order, madeAt, refusal });
    this.#storage.set(this.#prefix + command.id, text);
  }

  remove(commandId: string): void {
    this.#storage.remove(this.#prefix + commandId);
  }
}

function parse(text: string | undefined): StoredCommand | undefined {
  try {
    const input: unknown = JSON.parse(text ?? '');
    const stored = storedSchema.safeParse(input).data;
    const command = stored && readCommand((input as StoredCommand).command, stored.command);
    return command && { ...stored, command };
  } catch {
    return undefined; // Not JSON: the caller removes it.
  }
}

/** What is shown before the server answers must be as it should; all the rest the server alone judges. */
function readCommand(
  input: unknown,
  named: { readonly id: string; readonly type: string },
): Command | undefined {
  return isPredicted(named)
    ? PREDICTED[named.type].schema.safeParse(input).data
    : (input as Command);
}
