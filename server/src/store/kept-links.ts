/** What facilitators say belongs together in two goals snapshots, in the SQLite file. */

import type { Link } from '@ambitiebord/shared/compare/match';
import type { Database, Statement } from 'better-sqlite3';
import { INSERT_SNAPSHOT_LINK, IS_KEPT } from './statements.ts';
import type { ComparedPair, StoredSnapshotLink } from './store.ts';

interface OfPair extends ComparedPair {
  readonly sessionId: string;
}

/** From whichever side they were laid beside each other. */
const OF_PAIR = `session_id = @sessionId AND (snapshot_id = @snapshotId AND other_id = @otherId
  OR snapshot_id = @otherId AND other_id = @snapshotId)`;

export class KeptLinks {
  readonly #database: Database;
  readonly #find: Statement<[OfPair], Link>;
  readonly #all: Statement<[{ readonly sessionId: string }], StoredSnapshotLink>;
  readonly #others: Statement<[OfPair & Link], number>;
  readonly #insert: Statement<[OfPair & Link]>;
  readonly #delete: Statement<[OfPair & Link]>;

  constructor(database: Database) {
    this.#database = database;
    this.#find = database.prepare(
      `SELECT before_lineage AS "before", after_lineage AS "after" FROM snapshot_link
       WHERE ${OF_PAIR} AND ${IS_KEPT} ORDER BY position`,
    );
    this.#all = database.prepare(
      `SELECT snapshot_id AS snapshotId, other_id AS otherId, before_lineage AS "before",
         after_lineage AS "after"
       FROM snapshot_link WHERE session_id = @sessionId AND ${IS_KEPT} ORDER BY position`,
    );
    this.#others = database
      .prepare<[OfPair & Link], number>(
        `SELECT count(*) FROM snapshot_link WHERE session_id = @sessionId AND snapshot_id = @snapshotId
           AND NOT (other_id = @otherId AND before_lineage = @before AND after_lineage = @after)`,
      )
      .pluck();
    this.#insert = database.prepare(INSERT_SNAPSHOT_LINK);
    this.#delete = database.prepare(
      `DELETE FROM snapshot_link WHERE ${OF_PAIR}
         AND before_lineage = @before AND after_lineage = @after`,
    );
  }

  find(sessionId: string, pair: ComparedPair): Link[] {
    return this.#find.all({ sessionId, ...pair });
  }

  all(sessionId: string): StoredSnapshotLink[] {
    return this.#all.all({ sessionId });
  }

  /** False, and what was kept stays as it was, when the snapshot would have more than `most`. */
  put(sessionId: string, pair: ComparedPair, { before, after }: Link, most: number): boolean {
    const row = { sessionId, ...pair, before, after };
    const put = this.#database.transaction(() => {
      // Before anything goes: it may be kept from the other side.
      if ((this.#others.get(row) ?? 0) >= most) return false;
      this.#delete.run(row);
      this.#insert.run(row);
      return true;
    });
    return put.immediate();
  }

  remove(sessionId: string, pair: ComparedPair, { before, after }: Link): void {
    this.#delete.run({ sessionId, ...pair, before, after });
  }
}
