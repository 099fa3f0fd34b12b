/** The sign-offs of goals snapshots in the database. They go with their snapshot. */

import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import type { Database, Statement } from 'better-sqlite3';
import type { StoredSignOff } from './store.ts';

export class KeptSignOffs {
  readonly #put: Statement<[StoredSignOff & { readonly sessionId: string }]>;
  readonly #remove: Statement<[string, string, string]>;
  readonly #of: Statement<[string, string], SignOff>;

  constructor(database: Database) {
    // Only of the version that is kept at this moment: nobody confirms what is there no more.
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO sign_off
         (session_id, snapshot_id, partner_id, participant_id, content_hash, version, signed_at)
       SELECT session_id, snapshot_id, @partnerId, @participantId, content_hash, @version, @signedAt
       FROM goals_snapshot
       WHERE session_id = @sessionId AND snapshot_id = @snapshotId AND content_hash = @contentHash`,
    );
    this.#remove = database.prepare(
      'DELETE FROM sign_off WHERE session_id = ? AND snapshot_id = ? AND partner_id = ?',
    );
    this.#of = database.prepare(
      `SELECT partner_id AS partnerId, participant_id AS participantId, content_hash AS contentHash,
         version, signed_at AS signedAt
       FROM sign_off WHERE session_id = ? AND snapshot_id = ? ORDER BY signed_at, partner_id`,
    );
  }

  /** Whether it was kept: the version that it names is there. */
  put(sessionId: string, signOff: StoredSignOff): boolean {
    return this.#put.run({ sessionId, ...signOff }).changes > 0;
  }

  remove(sessionId: string, snapshotId: string, partnerId: string): void {
    this.#remove.run(sessionId, snapshotId, partnerId);
  }

  /** Oldest first. */
  of(sessionId: string, snapshotId: string): SignOff[] {
    return this.#of.all(sessionId, snapshotId);
  }
}
