/**
 * Erases sessions, their working data or single rows, in small slices between which everybody else gets a
 * turn. What is to be erased is marked (in the table `erasure`, in `session.working_data`, or in the table
 * `residue`) until nothing of it is left in the file or its log, so that an erasure which a crash or a
 * full disk cuts short goes on at the next start or the next erasure.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import { PageWiper } from './page-wiper.ts';

/** Milliseconds that deleting rows may hold up everybody else at a time, and how long they then have. */
const SLICE_MS = 5;
const PAUSE_MS = 5;

/** Rows per statement, few enough for a slice to end in time. */
const ROWS = 100;

/** Goals snapshots that are deleted in one transaction: each may fill many pages. */
const SNAPSHOTS = 10;

/** Images that are deleted in one transaction, likewise. */
const IMAGES = 4;

/** Images that no goals snapshot shows. */
const UNSHOWN = `NOT EXISTS (SELECT 1 FROM snapshot_image
  WHERE snapshot_image.session_id = image.session_id AND snapshot_image.image_id = image.image_id)`;

/** The tables with what people work on. */
const WORKING_TABLES = [
  'answer',
  'document_update',
  'document',
  'pad_client',
  'checkpoint',
] as const;

/** What is left of a session that is over, in an order in which no foreign key ever points at nothing. */
const OTHER_TABLES = [
  'goals_snapshot',
  'image',
  'token',
  'handover',
  'participant',
  'session',
] as const;

export class Eraser {
  readonly #database: Database;
  readonly #wiper: PageWiper;
  readonly #mark: Statement<[string]>;
  readonly #unmark: Statement<[string]>;
  readonly #marked: Statement<[], string>;
  readonly #markWorkingData: Statement<[string]>;
  readonly #unmarkWorkingData: Statement<[string]>;
  readonly #workingDataMarked: Statement<[], string>;
  readonly #deleteSnapshots: Statement<[number]>;
  readonly #deleteUnshown: Statement<[]>;
  readonly #markResidue: Statement<[string, number]>;
  readonly #unmarkResidue: Statement<[number]>;
  readonly #residue: Statement<[], number>;
  readonly #workingDeletions: readonly Statement<[string]>[];
  readonly #otherDeletions: readonly Statement<[string]>[];
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
    this.#wiper = new PageWiper(database);
    this.#mark = database.prepare('INSERT OR IGNORE INTO erasure (session_id) VALUES (?)');
    this.#unmark = database.prepare('DELETE FROM erasure WHERE session_id = ?');
    this.#marked = database.prepare<[], string>('SELECT session_id FROM erasure').pluck();
    // Without its code the session is found by nobody, and the code is free for another one.
    this.#markWorkingData = database.prepare(
      `UPDATE session SET working_data = 'erasing', room_code = session_id
       WHERE session_id = ? AND working_data = 'kept'`,
    );
    this.#unmarkWorkingData = database.prepare(
      `UPDATE session SET working_data = 'erased' WHERE session_id = ?`,
    );
    this.#workingDataMarked = database
      .prepare<[], string>(`SELECT session_id FROM session WHERE working_data = 'erasing'`)
      .pluck();
    this.#deleteSnapshots = database.prepare(
      `DELETE FROM goals_snapshot WHERE retain_until <= ? LIMIT ${SNAPSHOTS}`,
    );
    // A session that is over keeps the images of its snapshots, and no others.
    this.#deleteUnshown = database.prepare(
      `DELETE FROM image WHERE session_id IN (
         SELECT session_id FROM session WHERE working_data = 'erased') AND ${UNSHOWN}
       LIMIT ${IMAGES}`,
    );
    this.#markResidue = database.prepare('INSERT INTO residue (session_id, seq) VALUES (?, ?)');
    this.#unmarkResidue = database.prepare('DELETE FROM residue WHERE residue_id = ?');
    // Of a session that is not there any more nothing waits for a compaction.
    this.#residue = database
      .prepare<[], number>(
        `SELECT residue_id FROM residue LEFT JOIN session USING (session_id)
         WHERE residue.seq <= coalesce(compacted_seq, residue.seq) OR working_data <> 'kept'`,
      )
      .pluck();
    const deletion = (table: string) =>
      database.prepare<[string]>(
        `DELETE FROM ${table} WHERE session_id = ? LIMIT ${table === 'image' ? IMAGES : ROWS}`,
      );
    this.#workingDeletions = [
      ...WORKING_TABLES.map(deletion),
      database.prepare<[string]>(
        `DELETE FROM image WHERE session_id = ? AND ${UNSHOWN} LIMIT ${IMAGES}`,
      ),
    ];
    this.#otherDeletions = OTHER_TABLES.map(deletion);
  }

  /** Hides a session from now on, and resolves when no byte of it is in the file or its log. */
  async erase(sessionId: string): Promise<void> {
    this.#mark.run(sessionId);
    await this.finish();
  }

  /** Ends a session from now on, and resolves when no byte of its working data is in the file or its log. */
  async eraseWorkingData(sessionId: string): Promise<void> {
    this.#markWorkingData.run(sessionId);
    await this.finish();
  }

  /** Erases goals snapshots with a date until this moment, and images of sessions that are over which only they showed. */
  async eraseDueSnapshots(now: number): Promise<void> {
    await this.#deleteMarked(() => this.#deleteSnapshots.run(now).changes);
    await this.#deleteMarked(() => this.#deleteUnshown.run().changes);
    await this.finish();
  }

  /** Deletes rows until there are no more, with a mark that something of them may be left in the file. */
  async #deleteMarked(deleteRows: () => number): Promise<void> {
    const deleteSome = this.#database.transaction(() => {
      const changes = deleteRows();
      if (changes > 0) this.#markResidue.run('', 0);
      return changes;
    });
    while (deleteSome.immediate() > 0) await this.#turn();
  }

  /** Erases all that was begun. */
  finish(): Promise<void> {
    const erase = () => this.#eraseMarked();
    this.#running = this.#running.then(erase, erase);
    return this.#running;
  }

  /** After the database was closed. */
  close(): void {
    this.#wiper.close();
  }

  async #eraseMarked(): Promise<void> {
    this.#requireOpen();
    const sessionIds = this.#marked.all();
    const ended = this.#workingDataMarked.all();
    const residue = this.#residue.all();
    if (sessionIds.length + ended.length + residue.length === 0) return;
    await this.#deleteAll([...sessionIds, ...ended], this.#workingDeletions);
    await this.#deleteAll(sessionIds, this.#otherDeletions);
    const wiped = new Set<number>();
    while (!this.#wiper.wipeSome(wiped)) await this.#turn();
    for (const sessionId of sessionIds) this.#unmark.run(sessionId);
    for (const sessionId of ended) this.#unmarkWorkingData.run(sessionId);
    for (const id of residue) this.#unmarkResidue.run(id);
    this.#wiper.truncateLog();
  }

  /** Deletes the rows of these sessions from some tables. */
  async #deleteAll(
    sessionIds: readonly string[],
    deletions: readonly Statement<[string]>[],
  ): Promise<void> {
    for (const sessionId of sessionIds) {
      for (const deletion of deletions) {
        while (this.#deleteSome(deletion, sessionId)) await this.#turn();
      }
    }
  }

  /** Deletes rows for a few milliseconds; whether there may be more. */
  #deleteSome(deletion: Statement<[string]>, sessionId: string): boolean {
    const until = performance.now() + SLICE_MS;
    const slice = this.#database.transaction(() => {
      while (deletion.run(sessionId).changes > 0) if (performance.now() > until) return true;
      return false;
    });
    return slice.immediate();
  }

  /** Lets others have their turn. @throws when the database was closed meanwhile. */
  async #turn(): Promise<void> {
    await pause(PAUSE_MS);
    this.#requireOpen();
  }

  #requireOpen(): void {
    if (!this.#database.open) throw new Error('the database was closed during an erasure');
  }
}
