/** The schema of the SQLite database, as the steps that brought it from one version to the next. */

import type { Database } from 'better-sqlite3';
import { StoreUnavailableError } from './store-unavailable.ts';

/**
 * Step n (counted from 1) brings a database of version n − 1 to version n. A step that was once
 * released is never changed: a change of the schema is a new step. Times are milliseconds since 1970
 * UTC, hashes are hexadecimal SHA-256.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE session (
    session_id TEXT PRIMARY KEY,
    room_code TEXT NOT NULL UNIQUE,
    facilitator_key_hash TEXT NOT NULL,
    display_key_hash TEXT NOT NULL,
    read_key_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- The number of the last commit, and of the last one that the stored documents hold.
    seq INTEGER NOT NULL DEFAULT 0,
    compacted_seq INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE participant (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    participant_id TEXT NOT NULL,
    role TEXT NOT NULL,
    partner_id TEXT,
    return_code_hash TEXT,
    PRIMARY KEY (session_id, participant_id)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX participant_by_return_code ON participant (session_id, return_code_hash)
    WHERE return_code_hash IS NOT NULL;

  CREATE TABLE token (
    session_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, token_hash),
    FOREIGN KEY (session_id, participant_id) REFERENCES participant ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX token_by_participant ON token (session_id, participant_id);

  -- The log: Yjs updates in the order in which they were committed.
  CREATE TABLE document_update (
    position INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    document TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX document_update_by_session ON document_update (session_id, seq);

  -- What compaction made of the log: one update per document.
  CREATE TABLE document (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (session_id, name)
  ) STRICT;

  CREATE TABLE pad_client (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    document TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    participant_id TEXT NOT NULL,
    PRIMARY KEY (session_id, document, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    participant_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    acknowledgement TEXT NOT NULL,
    patch TEXT,
    PRIMARY KEY (session_id, participant_id, command_id)
  ) STRICT;

  CREATE TABLE goals_snapshot (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    snapshot_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, snapshot_id)
  ) STRICT;
  `,
  `
  -- Sessions that are being erased: gone for everybody, while something of them may still be in the file.
  CREATE TABLE erasure (session_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
  `
  -- In which form its documents were written last; NULL: by a program that did not tell.
  ALTER TABLE session ADD COLUMN document_format TEXT;
  `,
  `
  -- When somebody was taken out of the session; NULL: is in.
  ALTER TABLE participant ADD COLUMN removed_at INTEGER;
  `,
  `
  -- Until when the working data of a session are kept. One that has no date gets 180 days from its
  -- creation, and 30 days from now at least, so that nobody is surprised by an update.
  ALTER TABLE session ADD COLUMN retain_until INTEGER NOT NULL DEFAULT 0;
  UPDATE session SET retain_until =
    max(created_at + 180 * 86400000, (unixepoch() + 30 * 86400) * 1000);
  -- 'kept', 'erasing' or 'erased'; with the latter two the session is over and only its snapshots are left.
  ALTER TABLE session ADD COLUMN working_data TEXT NOT NULL DEFAULT 'kept';

  -- Each goals snapshot has a date of its own: two years after it was taken.
  ALTER TABLE goals_snapshot ADD COLUMN retain_until INTEGER NOT NULL DEFAULT 0;
  UPDATE goals_snapshot SET retain_until =
    max(taken_at + 730 * 86400000, (unixepoch() + 30 * 86400) * 1000);

  -- Something was overwritten or deleted of which copies may still be in the file. They can be wiped
  -- once the log of the session is compacted up to seq.
  CREATE TABLE residue (
    residue_id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- From which seat a participant takes part whose identity was handed over, and the code to do so.
  CREATE TABLE handover (
    session_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    -- NULL: the participant's id.
    seat TEXT,
    home TEXT,
    code_hash TEXT,
    code_until INTEGER,
    PRIMARY KEY (session_id, participant_id),
    FOREIGN KEY (session_id, participant_id) REFERENCES participant ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE token ADD COLUMN seat TEXT;
  `,
  `
  -- Whether somebody was ever here after joining. Of whom joined earlier nobody knows, so they were.
  ALTER TABLE participant ADD COLUMN came INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX participant_never_came ON participant (session_id) WHERE came = 0;
  `,
  `
  -- The bytes of images. unused_since: when it was first found that no record and no snapshot shows it; NULL: one does.
  CREATE TABLE image (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    image_id TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    unused_since INTEGER,
    bytes BLOB NOT NULL,
    PRIMARY KEY (session_id, image_id)
  ) STRICT;

  -- Which goals snapshot shows which image.
  CREATE TABLE snapshot_image (
    session_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    image_id TEXT NOT NULL,
    PRIMARY KEY (session_id, snapshot_id, image_id),
    FOREIGN KEY (session_id, snapshot_id) REFERENCES goals_snapshot ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What was on the board at a moment, to be put back.
  CREATE TABLE checkpoint (
    position INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    checkpoint_id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    step TEXT NOT NULL,
    made_by TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (session_id, checkpoint_id)
  ) STRICT;
  `,
  `
  -- What a facilitator says belongs together in a goals snapshot and another one, by lineage, the earlier one first.
  CREATE TABLE snapshot_link (
    position INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    -- A snapshot of this session or of another one, maybe elsewhere.
    other_id TEXT NOT NULL,
    before_lineage TEXT NOT NULL,
    after_lineage TEXT NOT NULL,
    UNIQUE (session_id, snapshot_id, other_id, before_lineage, after_lineage),
    FOREIGN KEY (session_id, snapshot_id) REFERENCES goals_snapshot ON DELETE CASCADE
  ) STRICT;
  `,
  `
  -- That a partner confirmed a goals snapshot: who did so, and which version it was.
  CREATE TABLE sign_off (
    session_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    version INTEGER NOT NULL,
    signed_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, snapshot_id, partner_id),
    FOREIGN KEY (session_id, snapshot_id) REFERENCES goals_snapshot ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Links with which people from outside read one goals snapshot. ends_at: NULL as long as the snapshot is kept.
  CREATE TABLE read_link (
    session_id TEXT NOT NULL,
    link_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ends_at INTEGER,
    PRIMARY KEY (session_id, link_id),
    UNIQUE (session_id, secret_hash),
    FOREIGN KEY (session_id, snapshot_id) REFERENCES goals_snapshot ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The version that this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database to a version (the current one, unless a test asks for an older one), each step in
 * a transaction of its own.
 * @throws StoreUnavailableError (`newer`) for a database of a newer program.
 */
export function migrate(database: Database, to = SCHEMA_VERSION): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new StoreUnavailableError('newer');
  MIGRATIONS.slice(version, to).forEach((step, index) => {
    const apply = database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${version + index + 1}`);
    });
    apply.immediate();
  });
}
