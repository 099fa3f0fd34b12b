/**
 * Putting what people made on the board back as it was at a checkpoint, and taking that back. People, cards, votes and
 * decisions stay as they are. The server alone does it, so no page loads this.
 */

import { equalJson, type Json } from '../domain/json.ts';
import { RESTORATIONS_REMEMBERED } from '../domain/limits.ts';
import type { Fields, Patch } from '../domain/patches.ts';
import { BOARD } from '../protocol/documents.ts';
import { ANNOUNCEMENT_MS } from '../records/announcement.ts';
import { isInCheckpoint, type ReadCheckpoint } from '../records/checkpoint.ts';
import {
  equalButForTime,
  recordsOf,
  sessionOf,
  type BoardRecord,
  type Records,
} from '../records/registry.ts';
import type { Restoration } from '../records/restoration.ts';
import { fitsOnBoard } from './board-size.ts';
import type { CommandContext, Restoring } from './command.ts';
import { recordLimit } from './record-limit.ts';
import { removeWithDependents, withoutDeadPointers } from './references.ts';
import type { Transaction } from './transaction.ts';

/** What only the server does, which alone has checkpoints. */
export function restoringFrom(
  checkpointOf: (checkpointId: string) => ReadCheckpoint | undefined,
): Restoring {
  return {
    restore(transaction, { checkpointId, announcement }, context) {
      const checkpoint = checkpointOf(checkpointId);
      if (!checkpoint) return 'unknown-record';
      takeAwayWhatCameSince(transaction, checkpoint.records);
      bringBack(transaction, checkpoint.records, context.now);
      const board = transaction.records(BOARD);
      if (board.size > recordLimit(BOARD) || !fitsOnBoard(board)) return 'full';
      note(transaction, checkpoint, { text: announcement, context });
      return undefined;
    },
    restorationIn,
    noteTakenBack,
  };
}

/** What a round of secret answers is about stays, or the answers would go with it. */
function takeAwayWhatCameSince(transaction: Transaction, then: Records): void {
  const board = transaction.records(BOARD);
  const asked = new Set(recordsOf(board, 'round').map(({ targetId }) => targetId));
  const writing = isWriting(board);
  for (const { id, type } of Array.from(board.values())) {
    if (!isInCheckpoint(type) || then.has(id) || asked.has(id)) continue;
    if (type === 'ambition' && writing) continue;
    if (board.has(id)) removeWithDependents(transaction, id);
  }
}

function bringBack(transaction: Transaction, then: Records, now: number): void {
  const board = transaction.records(BOARD);
  const asked = [...then.values()].map((record) => withYesOfNow(record, board.get(record.id)));
  const back = asked.filter((record) => {
    const current = board.get(record.id);
    if (!current) return true;
    if (current.type !== record.type) return false;
    // While people write the sentence together, it is theirs.
    if (record.type === 'ambition' && isWriting(board)) return false;
    return !equalButForTime(current, record);
  });
  // All of them first: they may point to one another.
  for (const record of back) transaction.put(BOARD, { ...record, updatedAt: now });
  for (const { id } of back) {
    const record = board.get(id);
    const whole = record && withoutDeadPointers(record, board);
    if (whole && whole !== record) transaction.put(BOARD, whole);
    else if (record && !whole) removeWithDependents(transaction, id);
  }
}

/** A yes that somebody gave is theirs: one that was taken back does not return, and one to other words does not count. */
function withYesOfNow(record: BoardRecord, current: BoardRecord | undefined): BoardRecord {
  if (record.type === 'quote') {
    const isSame = current?.type === 'quote' && current.text === record.text;
    return { ...record, mayKeep: isSame && current.mayKeep };
  }
  if (record.type !== 'agreement') return record;
  const { acceptedAt: _, writtenBy: __, ...open } = record;
  if (current?.type !== 'agreement') return open;
  const { acceptedAt, writtenBy, ...currentOpen } = current;
  const isSame = equalButForTime({ ...currentOpen, status: open.status }, open);
  if (!isSame || acceptedAt === undefined) return open;
  return { ...open, acceptedAt, ...(writtenBy !== undefined && { writtenBy }) };
}

/** Whether the ambition is in the pad, where everybody writes. */
function isWriting(board: Records): boolean {
  return sessionOf(board)?.step === 'ambition';
}

function note(
  transaction: Transaction,
  { id, madeAt, step }: ReadCheckpoint,
  { text, context }: { readonly text: string; readonly context: CommandContext },
): void {
  const session = sessionOf(transaction.records(BOARD));
  if (!session) return;
  const { now: at, actor } = context;
  const by = actor.participantId;
  const restoration = { checkpointId: id, madeAt, step, at, by };
  transaction.put(BOARD, {
    ...session,
    restorations: [...(session.restorations ?? []), restoration].slice(-RESTORATIONS_REMEMBERED),
    announcement: { text, until: at + ANNOUNCEMENT_MS, by },
    updatedAt: at,
  });
}

/** The restorations in one side of an operation; none where they were not changed. */
function restorationsOf(fields: Fields | null): readonly Restoration[] {
  return (fields?.['restorations'] ?? []) as unknown as readonly Restoration[];
}

/** The restoration that a patch made or took back; undefined for any other patch. */
function restorationIn(patch: Patch): Restoration | undefined {
  for (const { document, before, after } of patch) {
    if (document !== BOARD) continue;
    const known = restorationsOf(before);
    const touched = restorationsOf(after).find(
      (each) => !known.some((other) => equalJson(each as Json, other as Json)),
    );
    if (touched) return touched;
  }
  return undefined;
}

/** Keeps that a restoration was taken back, or done again; what was told about it is told no more. */
function noteTakenBack(transaction: Transaction, { at }: Restoration, now: number): void {
  const session = sessionOf(transaction.records(BOARD));
  if (!session?.restorations) return;
  const { announcement, ...silent } = session;
  const restorations = session.restorations.map((each): Restoration => {
    if (each.at !== at) return each;
    const { undoneAt, ...done } = each;
    return undoneAt === undefined ? Object.assign(done, { undoneAt: now }) : done;
  });
  const isOfIt = announcement?.until === at + ANNOUNCEMENT_MS;
  const told = announcement && !isOfIt ? { announcement } : {};
  const next: BoardRecord = { ...silent, ...told, restorations, updatedAt: now };
  transaction.put(BOARD, next);
}
