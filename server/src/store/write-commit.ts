/** What one tick of one room makes durable, row by row. */

import { writeCheckpoints } from './checkpoints.ts';
import type { KeptImages } from './kept-images.ts';
import type { KeptPatches } from './kept-patches.ts';
import { writeNameErasure, writeTextErasure } from './name-erasure.ts';
import { writeRemoval } from './removal.ts';
import { runAll, type Statements } from './statements.ts';
import type { RoomCommit } from './store.ts';

/** Puts all rows of one commit in, within a transaction. @throws when it is not the next one of its session */
export function writeCommit(
  statements: Statements,
  images: KeptImages,
  patches: KeptPatches,
  { sessionId, seq, ...rows }: RoomCommit,
): void {
  const documentFormat = rows.documentFormat ?? null;
  if (statements.advance.run({ sessionId, seq, documentFormat }).changes !== 1) {
    throw new Error(`commit ${seq} is not the next one of its session`);
  }
  for (const row of rows.updates) statements.insertUpdate.run({ sessionId, seq, ...row });
  runAll(sessionId, statements.putParticipant, rows.participants);
  runAll(sessionId, statements.insertToken, rows.tokens);
  if (rows.roomCode !== undefined) {
    statements.setRoomCode.run({ sessionId, roomCode: rows.roomCode });
  }
  runAll(sessionId, statements.putSeating, rows.seatings);
  runAll(sessionId, statements.insertPadClient, rows.padClients);
  for (const row of rows.answers ?? []) patches.makeRoom(sessionId, row);
  runAll(sessionId, statements.insertAnswer, rows.answers);
  runAll(sessionId, statements.insertGoalsSnapshot, rows.goalsSnapshots);
  runAll(sessionId, statements.insertSnapshotImage, rows.snapshotImages);
  runAll(sessionId, statements.insertSignOff, rows.signOffs);
  runAll(sessionId, statements.insertSnapshotLink, rows.snapshotLinks);
  writeCheckpoints(statements, sessionId, rows.checkpoints);
  const at = { sessionId, seq };
  for (const row of rows.removals ?? []) writeRemoval(statements, at, row);
  // Last, because a name may be in what comes with it.
  for (const row of rows.nameErasures ?? []) writeNameErasure(statements, at, row);
  for (const row of rows.textErasures ?? []) writeTextErasure(statements, at, row);
  for (const sweep of rows.imageSweeps ?? []) images.sweep(sessionId, sweep);
}
