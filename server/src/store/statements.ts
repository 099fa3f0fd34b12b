/** The SQL of the store, prepared once. */

import type { Checkpoint } from '@ambitiebord/shared/records/checkpoint';
import type { Database, Statement } from 'better-sqlite3';
import type {
  FoundSession,
  Removal,
  SnapshotDates,
  SnapshotImage,
  SnapshotVersion,
  StoredAnswer,
  StoredCheckpoint,
  StoredGoalsSnapshot,
  StoredSignOff,
  StoredSnapshotLink,
  StoredHandover,
  StoredPadClient,
  StoredParticipant,
  StoredSeat,
  StoredSeating,
  StoredSession,
  StoredToken,
} from './store.ts';

/** Keeps what belongs together in a goals snapshot and another one. */
export const INSERT_SNAPSHOT_LINK = `INSERT INTO snapshot_link (session_id, snapshot_id, other_id, before_lineage, after_lineage)
   VALUES (@sessionId, @snapshotId, @otherId, @before, @after)`;

const SESSION = `session_id AS sessionId, room_code AS roomCode, created_at AS createdAt,
  facilitator_key_hash AS facilitatorKeyHash, display_key_hash AS displayKeyHash,
  read_key_hash AS readKeyHash, retain_until AS retainUntil`;
const PARTICIPANT = `participant_id AS participantId, role, partner_id AS partnerId,
  return_code_hash AS returnCodeHash, removed_at AS removedAt`;
const ANSWER = `participant_id AS participantId, command_id AS commandId, body_hash AS bodyHash,
  acknowledgement, patch`;
/** A session that is being erased is there no more for anybody. */
export const IS_KEPT = 'session_id NOT IN (SELECT session_id FROM erasure)';
/** One whose working data are gone or going can be written no more. */
export const IS_RUNNING = `working_data = 'kept' AND ${IS_KEPT}`;
const SNAPSHOT_DATES =
  'snapshot_id AS snapshotId, taken_at AS takenAt, retain_until AS retainUntil';

const CHECKPOINT = 'checkpoint_id AS id, made_at AS madeAt, reason, step, made_by AS by';

interface OfSession {
  readonly sessionId: string;
}

export interface UpdateRow {
  readonly document: string;
  readonly bytes: Uint8Array;
}

export interface Progress {
  readonly seq: number;
  readonly compactedSeq: number;
  readonly documentFormat: string | null;
}

export type Statements = ReturnType<typeof prepareStatements>;

/** Prepares all statements on an open, migrated database. */
export function prepareStatements(database: Database) {
  /** Puts in rows, with named parameters. */
  const write = <Row extends object>(sql: string): Statement<[Row]> => database.prepare<[Row]>(sql);
  /** Finds or deletes rows, with parameters in order. */
  const by = <Keys extends unknown[], Row = never>(sql: string): Statement<Keys, Row> =>
    database.prepare<Keys, Row>(sql);

  return {
    insertSession: write<StoredSession>(
      `INSERT INTO session (session_id, room_code, facilitator_key_hash, display_key_hash,
         read_key_hash, created_at, retain_until)
       VALUES (@sessionId, @roomCode, @facilitatorKeyHash, @displayKeyHash, @readKeyHash, @createdAt,
         @retainUntil)`,
    ),
    session: by<[string], Omit<FoundSession, 'ended'> & { readonly workingData: string }>(
      `SELECT ${SESSION}, working_data AS workingData FROM session
       WHERE session_id = ? AND ${IS_KEPT}`,
    ),
    sessionByCode: by<[string], StoredSession>(
      `SELECT ${SESSION} FROM session WHERE room_code = ? AND ${IS_RUNNING}`,
    ),
    setRetention: write<OfSession & { readonly retainUntil: number }>(
      `UPDATE session SET retain_until = @retainUntil
       WHERE session_id = @sessionId AND ${IS_RUNNING}`,
    ),
    dueSessions: by<[number, number], { readonly sessionId: string }>(
      `SELECT session_id AS sessionId FROM session
       WHERE ${IS_KEPT} AND (working_data = 'kept' AND retain_until <= ? OR working_data = 'erased'
         AND session_id NOT IN (SELECT session_id FROM goals_snapshot))
       ORDER BY retain_until LIMIT ?`,
    ),
    progress: by<[string], Progress>(
      `SELECT seq, compacted_seq AS compactedSeq, document_format AS documentFormat FROM session
       WHERE session_id = ? AND ${IS_RUNNING}`,
    ),
    advance: write<OfSession & Pick<Progress, 'seq' | 'documentFormat'>>(
      `UPDATE session SET seq = @seq, document_format = coalesce(@documentFormat, document_format)
       WHERE session_id = @sessionId AND seq = @seq - 1 AND ${IS_RUNNING}`,
    ),
    setRoomCode: write<OfSession & { readonly roomCode: string }>(
      'UPDATE session SET room_code = @roomCode WHERE session_id = @sessionId',
    ),
    setCompactedSeq: write<OfSession & { readonly seq: number }>(
      'UPDATE session SET compacted_seq = @seq WHERE session_id = @sessionId',
    ),

    putParticipant: write<OfSession & StoredParticipant>(
      `INSERT INTO participant (session_id, participant_id, role, partner_id, return_code_hash,
         removed_at, came)
       VALUES (@sessionId, @participantId, @role, @partnerId, @returnCodeHash, @removedAt, 0)
       ON CONFLICT (session_id, participant_id) DO UPDATE SET role = excluded.role,
         partner_id = excluded.partner_id, return_code_hash = excluded.return_code_hash,
         removed_at = excluded.removed_at`,
    ),
    setRemoved: write<OfSession & Removal>(
      `UPDATE participant SET removed_at = @removedAt
       WHERE session_id = @sessionId AND participant_id = @participantId`,
    ),
    participant: by<[string, string], StoredParticipant>(
      `SELECT ${PARTICIPANT} FROM participant
       WHERE session_id = ? AND participant_id = ? AND ${IS_KEPT}`,
    ),
    participantByToken: by<[string, string], StoredParticipant>(
      // No join: that would be compiled anew at each look-up, because the partial index on return codes could matter to it.
      `SELECT ${PARTICIPANT} FROM participant WHERE (session_id, participant_id) =
         (SELECT session_id, participant_id FROM token WHERE session_id = ? AND token_hash = ?)
       AND ${IS_KEPT}`,
    ),
    participantByReturnCode: by<[string, string], StoredParticipant>(
      `SELECT ${PARTICIPANT} FROM participant
       WHERE session_id = ? AND return_code_hash = ? AND ${IS_KEPT}`,
    ),
    seating: by<[string, string], StoredSeating>(
      `SELECT participant_id AS participantId, coalesce(seat, participant_id) AS seat,
         coalesce(home, participant_id) AS home
       FROM handover WHERE session_id = ? AND participant_id = ?`,
    ),
    putSeating: write<OfSession & StoredSeating>(
      `INSERT INTO handover (session_id, participant_id, seat, home)
       VALUES (@sessionId, @participantId, @seat, @home)
       ON CONFLICT (session_id, participant_id) DO UPDATE SET seat = excluded.seat,
         home = excluded.home, code_hash = NULL, code_until = NULL`,
    ),
    putHandover: write<OfSession & StoredHandover>(
      `INSERT INTO handover (session_id, participant_id, code_hash, code_until)
       VALUES (@sessionId, @participantId, @codeHash, @until)
       ON CONFLICT (session_id, participant_id) DO UPDATE SET code_hash = excluded.code_hash,
         code_until = excluded.code_until`,
    ),
    handoverByCode: by<[string, string], StoredHandover>(
      `SELECT participant_id AS participantId, code_hash AS codeHash, code_until AS until
       FROM handover WHERE session_id = ? AND code_hash = ? AND ${IS_KEPT}`,
    ),
    seatOfToken: by<[string, string], { readonly seat: string }>(
      `SELECT coalesce(seat, participant_id) AS seat FROM token
       WHERE session_id = ? AND token_hash = ?`,
    ),
    insertToken: write<OfSession & StoredToken>(
      `INSERT INTO token (session_id, token_hash, participant_id, created_at, seat)
       VALUES (@sessionId, @tokenHash, @participantId, @createdAt, @seat)`,
    ),
    removeOldTokens: write<OfSession & StoredToken & { readonly others: number }>(
      `DELETE FROM token WHERE session_id = @sessionId AND participant_id = @participantId
         AND token_hash <> @tokenHash AND token_hash NOT IN (
           SELECT token_hash FROM token
           WHERE session_id = @sessionId AND participant_id = @participantId
             AND token_hash <> @tokenHash ORDER BY created_at DESC LIMIT @others)`,
    ),
    participantsIn: by<[string, string], { readonly participantId: string }>(
      `SELECT participant_id AS participantId FROM participant
         LEFT JOIN token USING (session_id, participant_id)
       WHERE session_id = ? AND role = ? GROUP BY participant_id ORDER BY max(created_at)`,
    ),
    markCame: write<StoredSeat>(
      `UPDATE participant SET came = 1
       WHERE session_id = @sessionId AND participant_id = @participantId AND came = 0`,
    ),
    neverCame: by<[string, number], { readonly participantId: string }>(
      `SELECT participant_id AS participantId FROM participant
         JOIN token USING (session_id, participant_id)
       WHERE session_id = ? AND came = 0 AND role = 'partner' AND removed_at IS NULL
       GROUP BY participant_id HAVING max(created_at) <= ? ORDER BY max(created_at)`,
    ),
    removeParticipant: by<[string, string]>(
      'DELETE FROM participant WHERE session_id = ? AND participant_id = ?',
    ),
    removeToken: by<[string, string]>('DELETE FROM token WHERE session_id = ? AND token_hash = ?'),

    insertUpdate: write<OfSession & UpdateRow & { readonly seq: number }>(
      `INSERT INTO document_update (session_id, seq, document, bytes)
       VALUES (@sessionId, @seq, @document, @bytes)`,
    ),
    updates: by<[string], UpdateRow>(
      'SELECT document, bytes FROM document_update WHERE session_id = ? ORDER BY position',
    ),
    documentsInLog: by<[string, number], { readonly document: string }>(
      'SELECT DISTINCT document FROM document_update WHERE session_id = ? AND seq <= ?',
    ),
    clearLog: by<[string, number]>('DELETE FROM document_update WHERE session_id = ? AND seq <= ?'),
    documents: by<[string], UpdateRow>(
      'SELECT name AS document, bytes FROM document WHERE session_id = ?',
    ),
    putDocument: write<OfSession & UpdateRow>(
      `INSERT INTO document (session_id, name, bytes) VALUES (@sessionId, @document, @bytes)
       ON CONFLICT DO UPDATE SET bytes = excluded.bytes`,
    ),

    insertPadClient: write<OfSession & StoredPadClient>(
      `INSERT INTO pad_client (session_id, document, client_id, participant_id)
       VALUES (@sessionId, @document, @clientId, @participantId)`,
    ),
    padClients: by<[string], StoredPadClient>(
      `SELECT document, client_id AS clientId, participant_id AS participantId
       FROM pad_client WHERE session_id = ?`,
    ),
    insertAnswer: write<OfSession & StoredAnswer>(
      `INSERT INTO answer (session_id, participant_id, command_id, body_hash, acknowledgement, patch)
       VALUES (@sessionId, @participantId, @commandId, @bodyHash, @acknowledgement, @patch)`,
    ),
    answer: by<[string, string, string], StoredAnswer>(
      `SELECT ${ANSWER} FROM answer
       WHERE session_id = ? AND participant_id = ? AND command_id = ?`,
    ),
    insertGoalsSnapshot: write<OfSession & StoredGoalsSnapshot>(
      `INSERT INTO goals_snapshot (session_id, snapshot_id, content_hash, content, taken_at,
         retain_until)
       VALUES (@sessionId, @snapshotId, @contentHash, @content, @takenAt, @retainUntil)`,
    ),
    insertSnapshotImage: write<OfSession & SnapshotImage>(
      `INSERT INTO snapshot_image (session_id, snapshot_id, image_id)
       VALUES (@sessionId, @snapshotId, @imageId)`,
    ),
    insertSignOff: write<OfSession & StoredSignOff>(
      `INSERT INTO sign_off
         (session_id, snapshot_id, partner_id, participant_id, content_hash, version, signed_at)
       VALUES (@sessionId, @snapshotId, @partnerId, @participantId, @contentHash, @version, @signedAt)`,
    ),
    insertSnapshotLink: write<OfSession & StoredSnapshotLink>(INSERT_SNAPSHOT_LINK),
    goalsSnapshot: by<[string, string], StoredGoalsSnapshot>(
      `SELECT ${SNAPSHOT_DATES}, content_hash AS contentHash, content
       FROM goals_snapshot WHERE session_id = ? AND snapshot_id = ?`,
    ),
    replaceSnapshot: write<OfSession & SnapshotVersion>(
      `UPDATE goals_snapshot SET content = @content, content_hash = @contentHash
       WHERE session_id = @sessionId AND snapshot_id = @snapshotId AND content_hash = @replaces`,
    ),
    insertCheckpoint: write<OfSession & StoredCheckpoint>(
      `INSERT INTO checkpoint (session_id, checkpoint_id, made_at, reason, step, made_by, content)
       VALUES (@sessionId, @id, @madeAt, @reason, @step, @by, @content)`,
    ),
    thinCheckpoints: write<OfSession & { readonly most: number; readonly length: number }>(
      `DELETE FROM checkpoint WHERE position IN (
         SELECT position FROM (
           SELECT position, row_number() OVER newest AS nth, sum(length(content)) OVER newest AS total
           FROM checkpoint WHERE session_id = @sessionId
           WINDOW newest AS (ORDER BY position DESC))
         WHERE nth > @most OR nth > 1 AND total > @length)`,
    ),
    checkpoints: by<[string], Checkpoint>(
      `SELECT ${CHECKPOINT} FROM checkpoint
       WHERE session_id = ? AND ${IS_KEPT} ORDER BY position DESC`,
    ),
    checkpoint: by<[string, string], StoredCheckpoint>(
      `SELECT ${CHECKPOINT}, content FROM checkpoint
       WHERE session_id = ? AND checkpoint_id = ? AND ${IS_KEPT}`,
    ),
    checkpointsWith: by<[string, string], { readonly position: number; readonly content: string }>(
      'SELECT position, content FROM checkpoint WHERE session_id = ? AND instr(content, ?) > 0',
    ),
    replaceCheckpoint: by<[string, number]>('UPDATE checkpoint SET content = ? WHERE position = ?'),
    removeCheckpoint: by<[number]>('DELETE FROM checkpoint WHERE position = ?'),
    // A patch with a name in it, whatever the name was at that time: what it did cannot be undone any more.
    forgetPatchesOfPerson: by<[string, string]>(
      `UPDATE answer SET patch = NULL WHERE session_id = ?
         AND instr(patch, ?) > 0 AND instr(patch, '"displayName":') > 0`,
    ),
    forgetPatchesWith: by<[string, string, string]>(
      `UPDATE answer SET patch = NULL WHERE session_id = ?
         AND instr(patch, ?) > 0 AND instr(patch, ?) > 0`,
    ),
    patchesWith: by<[string, string], { readonly position: number; readonly patch: string }>(
      `SELECT rowid AS position, patch FROM answer
       WHERE session_id = ? AND instr(patch, ?) > 0`,
    ),
    forgetPatch: by<[number]>('UPDATE answer SET patch = NULL WHERE rowid = ?'),
    forgetPatchesOfSeat: by<[string, string]>(
      `UPDATE answer SET patch = NULL
       WHERE session_id = ? AND participant_id = ? AND patch IS NOT NULL`,
    ),
    patchesOfSeat: by<[string, string], { readonly bytes: number }>(
      `SELECT coalesce(sum(length(patch)), 0) AS bytes FROM answer
       WHERE session_id = ? AND participant_id = ?`,
    ),
    // Of a person at all seats: each that they ever had has a token.
    forgetPatchesOfSeats: write<OfSession & Pick<Removal, 'participantId'>>(
      `UPDATE answer SET patch = NULL WHERE session_id = @sessionId AND participant_id IN (
         SELECT @participantId UNION SELECT seat FROM token
         WHERE session_id = @sessionId AND participant_id = @participantId)`,
    ),
    markResidue: by<[string, number]>('INSERT INTO residue (session_id, seq) VALUES (?, ?)'),
    sessionsToCompact: by<[], { readonly sessionId: string }>(
      `SELECT DISTINCT session_id AS sessionId FROM residue JOIN session USING (session_id)
       WHERE residue.seq > compacted_seq AND ${IS_RUNNING}`,
    ),
    tokensOf: by<[string, string], { readonly createdAt: number }>(
      `SELECT created_at AS createdAt FROM token WHERE session_id = ? AND participant_id = ?
       ORDER BY created_at`,
    ),
    answersOf: by<[string, string], StoredAnswer>(
      `SELECT ${ANSWER} FROM answer WHERE session_id = ? AND participant_id = ?`,
    ),
    padsOf: by<[string, string], { readonly document: string }>(
      `SELECT DISTINCT document FROM pad_client WHERE session_id = ? AND participant_id = ?`,
    ),
    snapshotDates: by<[string], SnapshotDates>(
      `SELECT ${SNAPSHOT_DATES} FROM goals_snapshot WHERE session_id = ?
       ORDER BY taken_at, snapshot_id`,
    ),
  };
}

/** Runs a statement for each row of a session. */
export function runAll<Row extends object>(
  sessionId: string,
  statement: Statement<[Row & { readonly sessionId: string }]>,
  rows: readonly Row[] = [],
): void {
  for (const row of rows) statement.run({ ...row, sessionId });
}
