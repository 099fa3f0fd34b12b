/**
 * One tick of a room: the jobs that waited are reduced one after the other, and what they change
 * becomes one commit. Nothing here waits or sends; the room does that around it.
 */

import { COMMANDS, execute, type Command } from '@ambitiebord/shared/commands/registry';
import type { Restoring } from '@ambitiebord/shared/commands/command';
import { restoringFrom } from '@ambitiebord/shared/commands/restoring';
import { runTransaction } from '@ambitiebord/shared/commands/transaction';
import { keptForUndo } from '@ambitiebord/shared/commands/undo';
import { replacePad } from '@ambitiebord/shared/documents/document';
import { DOCUMENT_FORMAT } from '@ambitiebord/shared/documents/format';
import { judgePadUpdate, clientsOf } from '@ambitiebord/shared/documents/pad-guard';
import { newId } from '@ambitiebord/shared/domain/ids';
import { PAD_BYTES } from '@ambitiebord/shared/domain/limits';
import type { Patch, PatchOperation } from '@ambitiebord/shared/domain/patches';
import type { Result } from '@ambitiebord/shared/domain/result';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import { mayRead } from '@ambitiebord/shared/policy/visible';
import { mayWritePad } from '@ambitiebord/shared/policy/may-write-pad';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD, padDocument, parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import { errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { attempt } from '../fault.ts';
import type {
  Removal,
  RoomCommit,
  StoredAnswer,
  StoredCheckpoint,
  StoredPadClient,
} from '../store/store.ts';
import { checkpointOf, riskOf } from './checkpoints.ts';
import type { DocumentConnection } from './connections.ts';
import {
  answerKey,
  type CommandJob,
  type CommitRows,
  type Job,
  type PadJob,
  type Stored,
  type WorkJob,
} from './jobs.ts';
import type { DocumentUpdate, RoomState } from './room-state.ts';

/** Hears which step a participant took the group to. */
export type WentTo = (step: Step, participantId: string) => void;

/** An update to be sent to all who read a document, once it is durable. */
export interface Broadcast extends DocumentUpdate {
  /** Who has it already. */
  readonly except?: DocumentConnection;
}

/**
 * No answers to keep: a fault of ours, after the mending of which the same command may pass, and what
 * somebody hears who has no business here any more.
 */
const NOT_KEPT: ReadonlySet<ErrorCode> = new Set(['internal', 'removed', 'handed-over']);

/**
 * What one tick makes of the jobs that came in: made once, filled with `run`, stored with `commit`, and then either
 * `succeeded` or thrown away with all it changed, for nobody was told of it.
 */
export class Tick {
  readonly #state: RoomState;
  readonly #now: number;
  readonly #seq: number;
  /** Answers that were stored before, by `answerKey`; those of this tick are added. */
  readonly #answers: Map<string, StoredAnswer>;
  readonly #images: Stored['images'];
  readonly #onFault: (error: unknown) => void;
  readonly #wentTo: WentTo;
  readonly #restoring: Restoring;
  readonly #operations: PatchOperation[] = [];
  readonly #newAnswers: StoredAnswer[] = [];
  readonly #padClients: StoredPadClient[] = [];
  readonly #rows: CommitRows[] = [];
  readonly broadcasts: Broadcast[] = [];
  /** Who was taken out of the session. */
  readonly removals: Removal[] = [];
  #roomCode: string | undefined;
  /** What is told once the commit is durable. */
  readonly #afterCommit: (() => void)[] = [];
  /** Who wrote what cannot be: nothing more of them is taken. */
  readonly #refused = new Set<DocumentConnection>();

  constructor(
    state: RoomState,
    now: number,
    stored: Stored,
    onFault: (error: unknown) => void,
    wentTo: WentTo,
  ) {
    this.#state = state;
    this.#now = now;
    this.#seq = state.seq + 1;
    this.#answers = stored.answers;
    this.#images = stored.images;
    this.#onFault = onFault;
    this.#wentTo = wentTo;
    this.#restoring = restoringFrom((id) => stored.checkpoints.get(id));
  }

  /** Reduces one job; what it changes is part of `commit`, and its answer is told by `succeeded`. */
  run(job: Job): void {
    if (job.kind === 'command') this.#runCommand(job);
    else if (job.kind === 'work') this.#runWork(job);
    else this.#runPad(job);
  }

  /** Whether somebody may have lost the right to read a document: the people of a pair changed. */
  get changesReaders(): boolean {
    return this.#operations.some(
      ({ document, id, before }) =>
        document === BOARD &&
        before !== null &&
        (before['type'] ?? this.#state.board.get(id)?.type) === 'pair',
    );
  }

  /** The commit of this tick for the store; undefined when nothing has to be stored. */
  commit(sessionId: string): RoomCommit | undefined {
    this.broadcasts.push(...this.#state.write(this.#operations, this.#seq));
    const updates = this.broadcasts.map(({ document, bytes }) => ({ document, bytes }));
    if (updates.length + this.#newAnswers.length + this.#rows.length === 0) return undefined;
    this.#state.seq = this.#seq;
    return {
      sessionId,
      seq: this.#seq,
      documentFormat: DOCUMENT_FORMAT,
      updates,
      answers: this.#newAnswers,
      padClients: this.#padClients,
      roomCode: this.#roomCode,
      removals: this.removals,
      participants: this.#rows.flatMap(({ participants }) => participants ?? []),
      tokens: this.#rows.flatMap(({ tokens }) => tokens ?? []),
      seatings: this.#rows.flatMap(({ seatings }) => seatings ?? []),
      goalsSnapshots: this.#rows.flatMap(({ goalsSnapshots }) => goalsSnapshots ?? []),
      snapshotImages: this.#rows.flatMap(({ snapshotImages }) => snapshotImages ?? []),
      signOffs: this.#rows.flatMap(({ signOffs }) => signOffs ?? []),
      snapshotLinks: this.#rows.flatMap(({ snapshotLinks }) => snapshotLinks ?? []),
      imageSweeps: this.#rows.flatMap(({ imageSweep }) =>
        // With all of this tick: what a job after the sweep brought back is shown too.
        imageSweep ? { ...imageSweep, shown: this.#state.imagesShown() } : [],
      ),
      checkpoints: this.#rows.flatMap(({ checkpoints }) => checkpoints ?? []),
      nameErasures: this.#rows.flatMap(({ nameErasure }) => nameErasure ?? []),
      textErasures: this.#rows.flatMap(({ textErasure }) => textErasure ?? []),
    };
  }

  /** Tells everybody who waits how it went, each of them once, whatever becomes of the others. */
  succeeded(): void {
    for (const tell of this.#afterCommit.splice(0)) attempt(tell, this.#onFault);
  }

  #runCommand({ actor, command, bodyHash, acknowledge }: CommandJob): void {
    const key = answerKey(seatOf(actor), command.id);
    const earlier = this.#answers.get(key);
    if (earlier) {
      const same = earlier.bodyHash === bodyHash;
      const answer = same
        ? (JSON.parse(earlier.acknowledgement) as Acknowledgement)
        : ({ ok: false, error: errorBody('id-used') } as const);
      this.#afterCommit.push(() => acknowledge(answer));
      return;
    }
    const outcome = this.#execute(actor, command);
    const acknowledgement = this.#acknowledgement(actor, outcome);
    this.#afterCommit.push(() => acknowledge(acknowledgement));
    if (!outcome.ok && NOT_KEPT.has(outcome.error)) return;
    const undoable = outcome.ok && COMMANDS[command.type].undoable;
    const answer: StoredAnswer = {
      participantId: seatOf(actor),
      commandId: command.id,
      bodyHash,
      acknowledgement: JSON.stringify(acknowledgement),
      patch: undoable ? JSON.stringify(keptForUndo(outcome.value)) : null,
    };
    this.#newAnswers.push(answer);
    this.#answers.set(key, answer);
  }

  #execute(actor: Actor, command: Command): Result<Patch, ErrorCode> {
    try {
      const before = this.#checkpointBefore(actor, command);
      const outcome = execute(this.#state.records, command, {
        actor,
        now: this.#now,
        newId,
        padText: (recordId) => this.#state.padText(recordId),
        hasImage: (imageId) => this.#images.has(imageId),
        patchOf: (commandId) => {
          const patch = this.#answers.get(answerKey(seatOf(actor), commandId))?.patch;
          return patch ? (JSON.parse(patch) as Patch) : undefined;
        },
        restoring: this.#restoring,
      });
      if (outcome.ok) {
        this.#changed(outcome.value);
        if (before) this.#rows.push({ checkpoints: [before] });
        if (command.type === 'restoreCheckpoint' || command.type === 'undo') {
          this.#replacePads(outcome.value);
        }
        if (command.type === 'setStep') {
          const { step } = command;
          this.#afterCommit.push(() => this.#wentTo(step, actor.participantId));
        }
      }
      return outcome;
    } catch (error) {
      this.#onFault(error);
      return { ok: false, error: 'internal' };
    }
  }

  /** The board as it is before a risky command. */
  #checkpointBefore({ participantId: by }: Actor, command: Command): StoredCheckpoint | undefined {
    const reason = riskOf(command);
    return reason && checkpointOf(this.#state.board, { reason, by, madeAt: this.#now });
  }

  /** An ambition that went back has its pad go back too, or the next visit to its step would undo that. */
  #replacePads(patch: Patch): void {
    for (const { document, id, after } of patch) {
      const ambition = document === BOARD && recordOf(this.#state.board, 'ambition', id);
      if (ambition && after?.text !== undefined) this.#replacePad(id, ambition.text);
    }
  }

  #replacePad(recordId: string, text: string): void {
    const document = padDocument(recordId);
    const bytes = replacePad(this.#state.document(document), text);
    if (bytes) this.broadcasts.push({ document, bytes });
  }

  #changed(patch: Patch): void {
    this.#operations.push(...patch);
    for (const { document, id, after } of patch) {
      const removedAt = document === BOARD && after?.removedAt;
      if (typeof removedAt === 'number') this.removals.push({ participantId: id, removedAt });
      const roomCode = document === BOARD && after?.roomCode;
      if (typeof roomCode === 'string') this.#roomCode = roomCode;
    }
  }

  #acknowledgement(actor: Actor, outcome: Result<Patch, ErrorCode>): Acknowledgement {
    if (!outcome.ok) return { ok: false, error: errorBody(outcome.error) };
    const documents = new Set(outcome.value.map(({ document }) => document));
    return {
      ok: true,
      seq: this.#seq,
      documents: [...documents].filter((document) => mayRead(actor, document, this.#state.board)),
    };
  }

  #runWork({ run, rows, settle }: WorkJob): void {
    try {
      const outcome = runTransaction(this.#state.records, run);
      if (outcome.ok) {
        this.#operations.push(...outcome.value);
        const added = rows();
        this.#rows.push(added);
        this.removals.push(...(added.removals ?? []));
        for (const { recordId, text } of added.pads ?? []) this.#replacePad(recordId, text);
      }
      this.#afterCommit.push(() => settle(outcome.ok ? undefined : outcome.error));
    } catch (error) {
      this.#onFault(error);
      this.#afterCommit.push(() => settle('internal'));
    }
  }

  #runPad({ connection, update, refuse }: PadJob): void {
    if (this.#refused.has(connection)) return undefined;
    const { actor, document } = connection;
    const fault = this.#padFault(connection, update);
    // Who comes back sends what we have already, readers too: that is no writing.
    if (fault === 'nothing-new') return undefined;
    if (fault !== undefined) {
      this.#refused.add(connection);
      // Who reads anew to see what was taken must find all that was taken before.
      this.#afterCommit.push(() => refuse(fault));
      return undefined;
    }
    for (const clientId of clientsOf(update)) {
      if (this.#state.padClient(document, clientId) !== undefined) continue;
      this.#state.bindPadClient(document, clientId, actor.participantId);
      this.#padClients.push({ document, clientId, participantId: actor.participantId });
    }
    this.#state.applyToPad(document, update);
    this.broadcasts.push({ document, bytes: update, except: connection });
    return undefined;
  }

  /** Why an update to a pad cannot be taken; undefined when it can. */
  #padFault({ actor, document }: DocumentConnection, update: Uint8Array): string | undefined {
    const judgement = judgePadUpdate(this.#state.document(document), update, (clientId) => {
      const holder = this.#state.padClient(document, clientId);
      return holder === undefined || holder === actor.participantId;
    });
    if (judgement === 'nothing-new') return judgement;
    const recordId = parseDocumentName(document)?.id ?? '';
    if (!mayWritePad(actor, this.#state.board, recordId)) return 'closed';
    if (judgement) return judgement;
    return this.#padBytes(document) + update.byteLength > PAD_BYTES ? 'full' : undefined;
  }

  /** Bytes of a pad, with those of this tick. */
  #padBytes(document: string): number {
    return this.broadcasts
      .filter((broadcast) => broadcast.document === document)
      .reduce((sum, { bytes }) => sum + bytes.byteLength, this.#state.padBytes(document));
  }
}
