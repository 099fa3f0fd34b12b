/** The store in one SQLite file. Calls run at once and one after the other, in this thread. */

import type { Role } from '@ambitiebord/shared/domain/roles';
import type { Database } from 'better-sqlite3';
import { Eraser } from './eraser.ts';
import { openDatabase } from './open-database.ts';
import { copyDatabase } from './sqlite-copy.ts';
import { prepareStatements, type Statements, type UpdateRow } from './statements.ts';
import { isTaken, rethrow, settle } from './sqlite-outcome.ts';
import { asStorageError, isFull } from './storage-error.ts';
import {
  RoomCodeTakenError,
  type RoomCommit,
  type SnapshotVersion,
  type Store,
  type StoredHandover,
  type StoredRoom,
  type StoredSeat,
  type StoredSeating,
  type StoredSession,
  type StoredToken,
} from './store.ts';
import { KeptImages } from './kept-images.ts';
import { KeptLinks } from './kept-links.ts';
import { SqliteReadLinks } from './sqlite-read-links.ts';
import { KeptSignOffs } from './kept-sign-offs.ts';
import { KeptPatches } from './kept-patches.ts';
import { writeVersions } from './name-erasure.ts';
import { progressOf, storedRoom } from './stored-room.ts';
import { writeCommit } from './write-commit.ts';

/** A store that can be copied while it is in use. */
export interface SqliteFileStore extends Store {
  /** Copies everything to an empty file in small steps. @throws what ends it, also when aborted. */
  copyTo(file: string, signal: AbortSignal): Promise<void>;
}

/**
 * Opens the store in a folder, which is made when it is not there.
 * @throws StoreUnavailableError
 */
export function openSqliteStore(folder: string): SqliteFileStore {
  return sqliteStoreOn(openDatabase(folder));
}

/** The store on a database that is open; closing the store closes it. */
export function sqliteStoreOn(database: Database): SqliteFileStore {
  return new SqliteStore(database);
}

class SqliteStore implements SqliteFileStore {
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #images: KeptImages;
  readonly readLinks: SqliteReadLinks;
  readonly #links: KeptLinks;
  readonly #signOffs: KeptSignOffs;
  readonly #patches: KeptPatches;
  readonly #eraser: Eraser;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepareStatements(database);
    this.#images = new KeptImages(database);
    this.readLinks = new SqliteReadLinks(database);
    this.#links = new KeptLinks(database);
    this.#signOffs = new KeptSignOffs(database);
    this.#patches = new KeptPatches(this.#statements);
    this.#eraser = new Eraser(database);
    // What a crash cut short. What fails now (a full disk) goes on with the next erasure or start.
    this.#eraser.finish().catch(() => undefined);
  }

  createSession(session: StoredSession): Promise<void> {
    return settle(() => {
      try {
        this.#statements.insertSession.run(session);
      } catch (error) {
        throw isTaken(error) ? new RoomCodeTakenError('room code taken') : error;
      }
    });
  }

  session(sessionId: string): ReturnType<Store['session']> {
    return settle(() => {
      const row = this.#statements.session.get(sessionId);
      if (!row) return undefined;
      const { workingData, ...session } = row;
      return { ...session, ended: workingData !== 'kept' };
    });
  }

  sessionByCode(roomCode: string): Promise<StoredSession | undefined> {
    return settle(() => this.#statements.sessionByCode.get(roomCode));
  }

  participant(sessionId: string, participantId: string): ReturnType<Store['participant']> {
    return settle(() => this.#statements.participant.get(sessionId, participantId));
  }

  participantByToken(sessionId: string, hash: string): ReturnType<Store['participantByToken']> {
    return settle(() => this.#statements.participantByToken.get(sessionId, hash));
  }

  readonly participantByReturnCode: Store['participantByReturnCode'] = (sessionId, hash) =>
    settle(() => this.#statements.participantByReturnCode.get(sessionId, hash));

  seating(sessionId: string, participantId: string): Promise<StoredSeating> {
    return settle(
      () =>
        this.#statements.seating.get(sessionId, participantId) ?? {
          participantId,
          seat: participantId,
          home: participantId,
        },
    );
  }

  seatOfToken(sessionId: string, tokenHash: string): Promise<string | undefined> {
    return settle(() => this.#statements.seatOfToken.get(sessionId, tokenHash)?.seat);
  }

  putHandover(sessionId: string, handover: StoredHandover): Promise<void> {
    return settle(() => void this.#statements.putHandover.run({ sessionId, ...handover }));
  }

  handoverByCode(sessionId: string, hash: string): Promise<StoredHandover | undefined> {
    return settle(() => this.#statements.handoverByCode.get(sessionId, hash));
  }

  participantsIn(sessionId: string, role: Role): Promise<string[]> {
    return settle(() => {
      const rows = this.#statements.participantsIn.all(sessionId, role);
      return rows.map(({ participantId }) => participantId);
    });
  }

  markCame(seats: readonly StoredSeat[]): Promise<void> {
    return settle(() => {
      const mark = this.#database.transaction(() => {
        for (const seat of seats) this.#statements.markCame.run(seat);
      });
      mark.immediate();
    });
  }

  neverCame(sessionId: string, until: number): Promise<string[]> {
    return settle(() => {
      const rows = this.#statements.neverCame.all(sessionId, until);
      return rows.map(({ participantId }) => participantId);
    });
  }

  removeParticipant(sessionId: string, participantId: string): Promise<void> {
    return settle(() => void this.#statements.removeParticipant.run(sessionId, participantId));
  }

  addToken(sessionId: string, token: StoredToken, most: number): Promise<void> {
    return settle(() => {
      const add = this.#database.transaction(() => {
        this.#statements.insertToken.run({ sessionId, ...token });
        this.#statements.removeOldTokens.run({ sessionId, ...token, others: most - 1 });
      });
      add.immediate();
    });
  }

  removeToken(sessionId: string, tokenHash: string): Promise<void> {
    return settle(() => void this.#statements.removeToken.run(sessionId, tokenHash));
  }

  loadRoom(sessionId: string): Promise<StoredRoom> {
    return settle(() => storedRoom(this.#statements, sessionId));
  }

  commit(commits: readonly RoomCommit[]): Promise<(Error | undefined)[]> {
    return settle(() => {
      // Within the outer transaction, a transaction is a savepoint.
      const writeOne = this.#database.transaction((commit: RoomCommit) =>
        writeCommit(this.#statements, this.#images, this.#patches, commit),
      );
      const writeAll = this.#database.transaction((group: readonly RoomCommit[]) =>
        group.map((commit): Error | undefined => {
          try {
            writeOne(commit);
            return undefined;
          } catch (error) {
            // Some errors (a full disk) make SQLite roll everything back at once.
            if (!this.#database.inTransaction || !(error instanceof Error)) throw error;
            return asStorageError(error);
          }
        }),
      );
      try {
        return writeAll.immediate(commits);
      } catch (error) {
        if (commits.length === 1 || !isFull(error)) throw error;
        // What is too large for the disk must not keep out what still fits.
        return commits.map((commit): Error | undefined => {
          try {
            return writeAll.immediate([commit])[0];
          } catch (alone) {
            if (!isFull(alone)) throw alone;
            return asStorageError(alone);
          }
        });
      }
    });
  }

  answer(sessionId: string, participantId: string, commandId: string): ReturnType<Store['answer']> {
    return settle(() => this.#statements.answer.get(sessionId, participantId, commandId));
  }

  compact(
    sessionId: string,
    seq: number,
    documents: ReadonlyMap<string, Uint8Array>,
  ): Promise<void> {
    return settle(() => {
      const statements = this.#statements;
      const replace = this.#database.transaction(() => {
        const progress = progressOf(statements, sessionId);
        if (seq > progress.seq || seq < progress.compactedSeq) {
          throw new Error(`cannot compact up to ${seq}`);
        }
        for (const { document } of statements.documentsInLog.all(sessionId, seq)) {
          if (!documents.has(document)) throw new Error('a document in the log would be lost');
        }
        for (const row of rowsOf(documents)) statements.putDocument.run({ sessionId, ...row });
        statements.clearLog.run(sessionId, seq);
        statements.setCompactedSeq.run({ sessionId, seq });
      });
      replace.immediate();
    });
  }

  putImage(...given: Parameters<Store['putImage']>): Promise<boolean> {
    return settle(() => this.#images.put(...given));
  }

  readonly image: Store['image'] = (sessionId, imageId) =>
    settle(() => this.#images.find(sessionId, imageId));

  imagesAmong(sessionId: string, imageIds: readonly string[]): Promise<string[]> {
    return settle(() => imageIds.filter((imageId) => this.#images.has(sessionId, imageId)));
  }

  readonly sessionsWithImages = () => settle(() => this.#images.sessions());

  readonly goalsSnapshot: Store['goalsSnapshot'] = (sessionId, snapshotId) =>
    settle(() => this.#statements.goalsSnapshot.get(sessionId, snapshotId));

  readonly putSignOff: Store['putSignOff'] = (...given) =>
    settle(() => this.#signOffs.put(...given));

  readonly removeSignOff: Store['removeSignOff'] = (...given) =>
    settle(() => this.#signOffs.remove(...given));

  readonly signOffs: Store['signOffs'] = (sessionId, snapshotId) =>
    settle(() => this.#signOffs.of(sessionId, snapshotId));

  readonly snapshotDates: Store['snapshotDates'] = (sessionId) =>
    settle(() => this.#statements.snapshotDates.all(sessionId));

  readonly snapshotLinks: Store['snapshotLinks'] = (sessionId, pair) =>
    settle(() => this.#links.find(sessionId, pair));

  readonly allSnapshotLinks: Store['allSnapshotLinks'] = (id) => settle(() => this.#links.all(id));

  readonly putSnapshotLink: Store['putSnapshotLink'] = (...given) =>
    settle(() => this.#links.put(...given));

  readonly removeSnapshotLink: Store['removeSnapshotLink'] = (...given) =>
    settle(() => this.#links.remove(...given));

  readonly checkpoints: Store['checkpoints'] = (sessionId) =>
    settle(() => this.#statements.checkpoints.all(sessionId));

  readonly checkpoint: Store['checkpoint'] = (sessionId, id) =>
    settle(() => this.#statements.checkpoint.get(sessionId, id));

  deleteSession(sessionId: string): Promise<void> {
    return this.#eraser.erase(sessionId).catch(rethrow);
  }

  readonly setRetention: Store['setRetention'] = (sessionId, retainUntil) =>
    settle(() => void this.#statements.setRetention.run({ sessionId, retainUntil }));

  eraseDueSnapshots(now: number): Promise<void> {
    return this.#eraser.eraseDueSnapshots(now).catch(rethrow);
  }

  dueSessions(now: number, most: number): Promise<string[]> {
    return settle(() =>
      this.#statements.dueSessions.all(now, most).map(({ sessionId }) => sessionId),
    );
  }

  async endSession(sessionId: string): Promise<void> {
    const kept = await this.snapshotDates(sessionId);
    if (kept.length === 0) return this.deleteSession(sessionId);
    return this.#eraser.eraseWorkingData(sessionId).catch(rethrow);
  }

  tracesOf(sessionId: string, participantId: string, seat: string): ReturnType<Store['tracesOf']> {
    return settle(() => {
      const { tokensOf, answersOf, padsOf } = this.#statements;
      return {
        tokens: tokensOf.all(sessionId, participantId).map(({ createdAt }) => createdAt),
        answers: answersOf.all(sessionId, seat),
        pads: padsOf.all(sessionId, participantId).map(({ document }) => document),
      };
    });
  }

  replaceSnapshots(sessionId: string, versions: readonly SnapshotVersion[]): Promise<void> {
    return settle(() => {
      const replace = this.#database.transaction(() => {
        writeVersions(this.#statements, sessionId, versions);
        this.#statements.markResidue.run(sessionId, 0);
      });
      replace.immediate();
    });
  }

  sessionsToCompact(): Promise<string[]> {
    return settle(() => this.#statements.sessionsToCompact.all().map(({ sessionId }) => sessionId));
  }

  finishErasing(): Promise<void> {
    return this.#eraser.finish().catch(rethrow);
  }

  copyTo(file: string, signal: AbortSignal): Promise<void> {
    return copyDatabase(this.#database, file, signal);
  }

  close(): Promise<void> {
    return settle(() => {
      if (!this.#database.open) return;
      this.#database.close();
      this.#eraser.close();
    });
  }
}

function rowsOf(documents: ReadonlyMap<string, Uint8Array>): UpdateRow[] {
  return [...documents].map(([document, bytes]) => ({ document, bytes }));
}
