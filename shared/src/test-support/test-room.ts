/** A room in memory that takes commands as the server does, for tests of the pure parts. */

import type { ChangeOperation } from '../commands/change.ts';
import { joinAsFacilitator, joinAsPartner } from '../commands/join-session.ts';
import { COMMANDS, execute, type NewCommand } from '../commands/registry.ts';
import { restoringFrom } from '../commands/restoring.ts';
import { startSession } from '../commands/start-session.ts';
import { runTransaction, type RoomRecords } from '../commands/transaction.ts';
import { keptForUndo } from '../commands/undo.ts';
import type { CardField } from '../domain/card-fields.ts';
import { newId } from '../domain/ids.ts';
import type { Patch } from '../domain/patches.ts';
import type { Result } from '../domain/result.ts';
import type { Actor, Sector } from '../domain/roles.ts';
import type { Template } from '../domain/steps.ts';
import { BOARD, ownDocumentOf } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import {
  checkpointContent,
  readCheckpointContent,
  type ReadCheckpoint,
} from '../records/checkpoint.ts';
import { recordOf, sessionOf, type BoardRecord, type Records } from '../records/registry.ts';
import type { Language, Plan } from '../records/session.ts';

export interface TestRoomOptions {
  readonly title?: string;
  readonly question?: string;
  readonly area?: string;
  readonly template?: Template;
  readonly language?: Language;
  readonly plan?: Plan;
  readonly cardFields?: CardField[];
}

export type Fields = Extract<ChangeOperation, { action: 'create' }>['fields'];

export class TestRoom {
  readonly sessionId = newId();
  readonly records: RoomRecords = new Map();
  /** What stands in each pad. */
  readonly pads = new Map<string, string>();
  /** Images whose bytes the session does not have. */
  readonly missingImages = new Set<string>();
  /** The clock; every command makes it a second later. */
  now = 1_750_000_000_000;
  readonly #patches = new Map<string, Patch>();
  readonly #checkpoints = new Map<string, ReadCheckpoint>();

  constructor(options: TestRoomOptions = {}) {
    const session = {
      sessionId: this.sessionId,
      title: 'Test',
      question: '',
      template: 'kickoff' as const,
      language: 'nl' as const,
      roomCode: 'ACDEFGHJ',
      now: this.now,
    };
    this.#must(
      runTransaction(this.records, (transaction) => {
        startSession(transaction, { ...session, ...options });
        return undefined;
      }),
    );
  }

  get board(): Records {
    return this.records.get(BOARD) ?? new Map();
  }

  own(actor: Actor): Records {
    return this.records.get(ownDocumentOf(actor)) ?? new Map();
  }

  facilitator(displayName = 'Joke'): Actor {
    const person = this.#person(displayName);
    this.#must(
      runTransaction(this.records, (transaction) => {
        joinAsFacilitator(transaction, person);
        return undefined;
      }),
    );
    return { participantId: person.participantId, role: 'facilitator' };
  }

  partner(displayName = 'Fatma', name = 'De Linde', sector: Sector = 'care'): Actor {
    const { participantId } = this.#joined(displayName, { name, sector });
    return {
      participantId,
      role: 'partner',
      partnerId: recordOf(this.board, 'participant', participantId)?.partnerId,
    };
  }

  join(displayName: string, chosen: Parameters<typeof joinAsPartner>[2]): Result<Patch, ErrorCode> {
    const person = this.#person(displayName);
    return runTransaction(this.records, (transaction) =>
      joinAsPartner(transaction, person, chosen),
    );
  }

  /** Executes a command; its id is remembered for undo when it succeeds. */
  run(actor: Actor, command: NewCommand, id = newId()): Result<Patch, ErrorCode> {
    this.now += 1000;
    const key = `${actor.participantId} ${id}`;
    const result = execute(
      this.records,
      { ...command, id },
      {
        actor,
        now: this.now,
        newId,
        padText: (recordId) => this.pads.get(recordId) ?? '',
        hasImage: (imageId) => !this.missingImages.has(imageId),
        patchOf: (commandId) => this.patchOf(actor, commandId),
        restoring: restoringFrom((checkpointId) => this.#checkpoints.get(checkpointId)),
      },
    );
    if (result.ok && COMMANDS[command.type].undoable) {
      this.#patches.set(key, keptForUndo(result.value));
    }
    return result;
  }

  /** Keeps a checkpoint of the board as it is; returns its id. */
  checkpoint(): string {
    const id = newId();
    const records = readCheckpointContent(checkpointContent(this.board) ?? '');
    const step = sessionOf(this.board)?.step ?? 'welcome';
    this.#checkpoints.set(id, { id, madeAt: this.now, step, records });
    return id;
  }

  /** What is kept to take back a command of somebody. */
  patchOf(actor: Actor, commandId: string): Patch | undefined {
    return this.#patches.get(`${actor.participantId} ${commandId}`);
  }

  /** Executes a command that must succeed; returns its id. */
  do(actor: Actor, command: NewCommand): string {
    const id = newId();
    this.#must(this.run(actor, command, id));
    return id;
  }

  /** Changes the board with one command that must succeed; returns the id of the command. */
  change(actor: Actor, ...operations: ChangeOperation[]): string {
    return this.do(actor, { type: 'change', operations });
  }

  /** Creates a record on the board; returns its id. */
  create(actor: Actor, fields: Fields): string {
    const id = newId();
    this.change(actor, { action: 'create', audience: 'board', id, fields });
    return id;
  }

  /** The code of the refusal of a command, or undefined when it was done. */
  refusal(actor: Actor, command: NewCommand): ErrorCode | undefined {
    const result = this.run(actor, command);
    return result.ok ? undefined : result.error;
  }

  #joined(displayName: string, chosen: Parameters<typeof joinAsPartner>[2]) {
    const person = this.#person(displayName);
    this.#must(
      runTransaction(this.records, (transaction) => joinAsPartner(transaction, person, chosen)),
    );
    return person;
  }

  #person(displayName: string) {
    this.now += 1000;
    return { participantId: newId(), displayName, now: this.now, newId };
  }

  #must(result: Result<Patch, ErrorCode>): void {
    if (!result.ok) throw new Error(`refused: ${result.error}`);
  }
}

/** An operation that updates a record on the board. */
export function updateOf(id: string, fields: Fields): ChangeOperation {
  return { action: 'update', audience: 'board', id, fields };
}

/** An operation that deletes a record from the board. */
export function deleteOf(id: string): ChangeOperation {
  return { action: 'delete', audience: 'board', id };
}

/** All records as they are now, to compare with later. (Records are replaced, never altered.) */
export function copyOf(records: RoomRecords): Map<string, Map<string, BoardRecord>> {
  return new Map([...records].map(([document, each]) => [document, new Map(each)]));
}
