/** What waits in the queue of a room. */

import type { Command } from '@ambitiebord/shared/commands/registry';
import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import type { ReadCheckpoint } from '@ambitiebord/shared/records/checkpoint';
import { CLOSE, errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type {
  ImageSweep,
  NameErasure,
  RoomCommit,
  Store,
  StoredAnswer,
  TextErasure,
} from '../store/store.ts';
import { wantedCheckpoints } from './checkpoints.ts';
import type { Acknowledge, DocumentConnection } from './connections.ts';

/** A command of a participant. */
export interface CommandJob {
  readonly kind: 'command';
  readonly actor: Actor;
  readonly command: Command;
  readonly bodyHash: string;
  readonly acknowledge: Acknowledge;
}

/** Rows that the server's own work adds to its commit. */
export type CommitRows = Pick<
  RoomCommit,
  | 'participants'
  | 'tokens'
  | 'seatings'
  | 'removals'
  | 'goalsSnapshots'
  | 'snapshotImages'
  | 'signOffs'
  | 'snapshotLinks'
  | 'checkpoints'
> & {
  readonly nameErasure?: NameErasure;
  readonly imageSweep?: ImageSweep;
  /** What stands in pads from now on. */
  readonly pads?: readonly { readonly recordId: string; readonly text: string }[];
  readonly textErasure?: TextErasure;
};

/** The server's own work, such as letting somebody in. It settles itself with the outcome. */
export interface WorkJob {
  readonly kind: 'work';
  readonly run: (transaction: Transaction) => ErrorCode | undefined;
  readonly rows: () => CommitRows;
  readonly settle: (refusal: ErrorCode | undefined) => void;
}

/** An update to a pad. */
export interface PadJob {
  readonly kind: 'pad';
  readonly connection: DocumentConnection;
  readonly update: Uint8Array;
  readonly refuse: (reason: string) => void;
}

export type Job = CommandJob | WorkJob | PadJob;

/** The key of a command: where it came from is the seat, so that another device never gets its answer. */
export function answerKey(seat: string, commandId: string): string {
  return `${seat} ${commandId}`;
}

/** What a store has for the jobs of a tick. */
export interface Stored {
  /** By `answerKey`: to re-sent commands, and to those to be undone. */
  readonly answers: Map<string, StoredAnswer>;
  /** Of the images that they want to show, those that the session has. */
  readonly images: ReadonlySet<string>;
  /** Those that they want to restore. */
  readonly checkpoints: ReadonlyMap<string, ReadCheckpoint>;
}

/** Looks up all that these jobs need to be judged. */
export async function storedFor(
  store: Store,
  sessionId: string,
  jobs: readonly Job[],
): Promise<Stored> {
  return {
    answers: await storedAnswers(store, sessionId, jobs),
    images: await storedImages(store, sessionId, jobs),
    checkpoints: await wantedCheckpoints(store, sessionId, jobs),
  };
}

async function storedAnswers(
  store: Store,
  sessionId: string,
  jobs: readonly Job[],
): Promise<Map<string, StoredAnswer>> {
  const wanted = jobs.flatMap((job) => {
    if (job.kind !== 'command') return [];
    const participantId = seatOf(job.actor);
    const ids = [job.command.id];
    if (job.command.type === 'undo') ids.push(job.command.commandId);
    return ids.map((commandId) => ({ participantId, commandId }));
  });
  const answers = new Map<string, StoredAnswer>();
  for (const { participantId, commandId } of wanted) {
    const answer = await store.answer(sessionId, participantId, commandId);
    if (answer) answers.set(answerKey(participantId, commandId), answer);
  }
  return answers;
}

async function storedImages(
  store: Store,
  sessionId: string,
  jobs: readonly Job[],
): Promise<ReadonlySet<string>> {
  const wanted = jobs.flatMap((job) => {
    if (job.kind !== 'command' || job.command.type !== 'change') return [];
    return job.command.operations.flatMap((operation) => {
      const imageId = operation.action === 'delete' ? undefined : operation.fields.imageId;
      return typeof imageId === 'string' ? [imageId] : [];
    });
  });
  return new Set(wanted.length === 0 ? [] : await store.imagesAmong(sessionId, wanted));
}

/** Tells who sent a job that it was not done. */
export function fail(job: Job, code: ErrorCode): void {
  if (job.kind === 'command') job.acknowledge({ ok: false, error: errorBody(code) });
  else if (job.kind === 'work') job.settle(code);
  // The sender believes that we have it, and sends it again only when it comes back.
  else job.connection.close(code === 'not-found' ? CLOSE.gone : CLOSE.tryAgain);
}
