/**
 * Erases sessions in small slices, between which everybody else gets a turn. What is to be erased stands
 * in the table `erasure` until nothing of it is left in the file or its log, so that an erasure which a
 * crash or a full disk cuts short goes on at the next start or the next erasure.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import { PageWiper } from './page-wiper.ts';

/** Milliseconds that deleting rows may hold up everybody else at a time, and how long they then have. */
const SLICE_MS = 5;
const PAUSE_MS = 5;

/** Rows per statement, few enough for a slice to end in time. */
const ROWS = 100;

/** The tables with a session's rows, so that no foreign key ever points at nothing. */
const TABLES = [
  'answer',
  'document_update',
  'document',
  'goals_snapshot',
  'pad_client',
  'token',
  'participant',
  'session',
] as const;

export class Eraser {
  readonly #database: Database;
  readonly #wiper: PageWiper;
  readonly #mark: Statement<[string]>;
  readonly #unmark: Statement<[string]>;
  readonly #marked: Statement<[], string>;
  readonly #deletions: readonly Statement<[string]>[];
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
    this.#wiper = new PageWiper(database);
    this.#mark = database.prepare('INSERT OR IGNORE INTO erasure (session_id) VALUES (?)');
    this.#unmark = database.prepare('DELETE FROM erasure WHERE session_id = ?');
    this.#marked = database.prepare<[], string>('SELECT session_id FROM erasure').pluck();
    this.#deletions = TABLES.map((table) =>
      database.prepare<[string]>(`DELETE FROM ${table} WHERE session_id = ? LIMIT ${ROWS}`),
    );
  }

  /** Hides a session from now on, and resolves when no byte of it is in the file or its log. */
  async erase(sessionId: string): Promise<void> {
    this.#mark.run(sessionId);
    await this.finish();
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
    if (sessionIds.length === 0) return;
    for (const sessionId of sessionIds) {
      for (const deletion of this.#deletions) {
        while (this.#deleteSome(deletion, sessionId)) await this.#turn();
      }
    }
    const wiped = new Set<number>();
    while (!this.#wiper.wipeSome(wiped)) await this.#turn();
    for (const sessionId of sessionIds) this.#unmark.run(sessionId);
    this.#wiper.truncateLog();
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
