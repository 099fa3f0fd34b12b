/** The links with which people from outside read one goals snapshot, in the SQLite file. They go with their snapshot. */

import type { Database, Statement } from 'better-sqlite3';
import { settle } from './sqlite-outcome.ts';
import { IS_KEPT } from './statements.ts';
import type { ReadLinkStore, StoredReadLink } from './read-link-store.ts';

type Listed = Omit<StoredReadLink, 'secretHash' | 'snapshotId'>;

export class SqliteReadLinks implements ReadLinkStore {
  readonly #insert: Statement<[StoredReadLink & { sessionId: string; most: number }]>;
  readonly #of: Statement<[string, string], Listed>;
  readonly #remove: Statement<[string, string, string]>;
  readonly #opened: Statement<[string, string, number], { linkId: string; snapshotId: string }>;
  readonly #shows: Statement<[string, string, string]>;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO read_link (session_id, link_id, snapshot_id, secret_hash, created_at, ends_at)
       SELECT session_id, @linkId, snapshot_id, @secretHash, @createdAt, @endsAt FROM goals_snapshot
       WHERE session_id = @sessionId AND snapshot_id = @snapshotId AND @most > (
         SELECT count(*) FROM read_link WHERE session_id = @sessionId AND snapshot_id = @snapshotId)`,
    );
    this.#of = database.prepare(
      `SELECT link_id AS linkId, created_at AS createdAt, ends_at AS endsAt FROM read_link
       WHERE session_id = ? AND snapshot_id = ? AND ${IS_KEPT} ORDER BY created_at, link_id`,
    );
    this.#remove = database.prepare(
      'DELETE FROM read_link WHERE session_id = ? AND snapshot_id = ? AND link_id = ?',
    );
    this.#opened = database.prepare(
      `SELECT link_id AS linkId, snapshot_id AS snapshotId FROM read_link
       WHERE session_id = ? AND secret_hash = ? AND (ends_at IS NULL OR ends_at > ?) AND ${IS_KEPT}`,
    );
    this.#shows = database.prepare(
      'SELECT 1 FROM snapshot_image WHERE session_id = ? AND snapshot_id = ? AND image_id = ?',
    );
  }

  put(sessionId: string, link: StoredReadLink, most: number): Promise<boolean> {
    return settle(() => this.#insert.run({ sessionId, ...link, most }).changes > 0);
  }

  of(sessionId: string, snapshotId: string): Promise<Listed[]> {
    return settle(() => this.#of.all(sessionId, snapshotId));
  }

  remove(sessionId: string, snapshotId: string, linkId: string): Promise<void> {
    return settle(() => void this.#remove.run(sessionId, snapshotId, linkId));
  }

  opened(sessionId: string, secretHash: string, now: number): ReturnType<ReadLinkStore['opened']> {
    return settle(() => this.#opened.get(sessionId, secretHash, now));
  }

  shows(sessionId: string, snapshotId: string, imageId: string): Promise<boolean> {
    return settle(() => this.#shows.get(sessionId, snapshotId, imageId) !== undefined);
  }
}
