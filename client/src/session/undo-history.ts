/** Which own commands can be taken back, and which taken-back ones can be done again. Survives a reload. */

import { z } from 'zod';
import type { DeviceStorage } from './storage.ts';

/** Steps that can be taken back. */
const LENGTH = 100;

const storedSchema = z.object({ undo: z.array(z.string()), redo: z.array(z.string()) });

export class UndoHistory {
  readonly #storage: DeviceStorage;
  readonly #key: string;
  /** Ids of commands, the newest last. A command in `redo` is the `undo` command to take back. */
  #undo: string[];
  #redo: string[];

  /** `prefix`: where the work of this person in this session is kept. */
  constructor(storage: DeviceStorage, prefix: string) {
    this.#storage = storage;
    this.#key = `${prefix}undo`;
    const stored = parse(storage.get(this.#key));
    this.#undo = stored?.undo ?? [];
    this.#redo = stored?.redo ?? [];
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** A new change was made. */
  made(commandId: string): void {
    this.#undo = [...this.#undo, commandId].slice(-LENGTH);
    this.#redo = [];
    this.#keep();
  }

  /** Takes back the newest change: `send` sends the undo of the command and returns its id. */
  undo(send: (commandId: string) => string): void {
    const commandId = this.#undo.pop();
    if (commandId === undefined) return;
    this.#redo.push(send(commandId));
    this.#keep();
  }

  /** Does again what was taken back last: `send` as in `undo`. */
  redo(send: (commandId: string) => string): void {
    const commandId = this.#redo.pop();
    if (commandId === undefined) return;
    this.#undo.push(send(commandId));
    this.#keep();
  }

  /** The command was refused, or never sent: there is nothing of it to take back. */
  forget(commandId: string): void {
    this.#undo = this.#undo.filter((id) => id !== commandId);
    this.#redo = this.#redo.filter((id) => id !== commandId);
    this.#keep();
  }

  #keep(): void {
    this.#storage.set(this.#key, JSON.stringify({ undo: this.#undo, redo: this.#redo }));
  }
}

function parse(text: string | undefined): z.infer<typeof storedSchema> | undefined {
  try {
    return storedSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined; // Nothing there, or not ours.
  }
}
