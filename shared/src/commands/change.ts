/** `change`: creates, updates and deletes records in one batch; it carries the canvas and the cards. */

import { z } from 'zod';
import type { Json } from '../domain/json.ts';
import { OPERATIONS_PER_CHANGE } from '../domain/limits.ts';
import { mergeFields, type Fields } from '../domain/patches.ts';
import { heldBack, lockedObjects } from '../policy/held-back.ts';
import { secondOfOne } from '../policy/one-of-each.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { idSchema, shallowJsonSchema, STAMPED_FIELDS } from '../records/record.ts';
import { equalButForTime, recordSchema, recordsOf, type BoardRecord } from '../records/registry.ts';
import { hasSecretAnswers } from '../records/round.ts';
import { audienceSchema, documentFor, mayChangeIn, reachFrom } from './audience.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import { withMoveCounted } from './goal-moves.ts';
import { recordLimit } from './record-limit.ts';
import { referencesExist, removeWithDependents } from './references.ts';
import type { Transaction } from './transaction.ts';
import { withWriter } from './written-for.ts';

const fieldsSchema = z.record(z.string().regex(/^[A-Za-z]{1,40}$/), shallowJsonSchema);

const operationSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('create'),
    audience: audienceSchema,
    id: idSchema,
    /** The type and the fields, without what the server stamps. */
    fields: fieldsSchema,
  }),
  z.strictObject({
    action: z.literal('update'),
    audience: audienceSchema,
    id: idSchema,
    /** New values; null removes an optional field. */
    fields: fieldsSchema,
  }),
  z.strictObject({ action: z.literal('delete'), audience: audienceSchema, id: idSchema }),
]);
export type ChangeOperation = z.infer<typeof operationSchema>;

const schema = commandSchema('change', {
  operations: z.array(operationSchema).min(1).max(OPERATIONS_PER_CHANGE),
});

export const change = defineCommand({
  type: 'change',
  schema,
  roles: ['facilitator', 'partner'],
  predicted: true,
  undoable: true,
  reduce(transaction, { operations }, context) {
    for (const operation of operations) {
      const refusal = reduceOperation(transaction, operation, context);
      if (refusal) return refusal;
    }
    return secondOfOne(transaction.patch, transaction.records(BOARD));
  },
});

function reduceOperation(
  transaction: Transaction,
  operation: ChangeOperation,
  context: CommandContext,
): ErrorCode | undefined {
  const { audience, id } = operation;
  const { actor } = context;
  const document = documentFor(audience, actor);
  const records = transaction.records(document);
  const previous = records.get(id);

  if (operation.action === 'create') {
    if (previous) return 'already-exists';
    if (records.size >= recordLimit(document)) return 'full';
  } else if (!previous) {
    return 'unknown-record';
  }

  const next = operation.action === 'delete' ? undefined : nextRecord(previous, operation, context);
  if (next === 'invalid') return 'invalid';
  const held = audience === 'board' && heldBack(actor, records, previous, next);
  if (held) return held;
  const judged = { records, previous, next };
  if (!mayChangeIn(transaction, document, actor, judged)) return 'forbidden';
  if (!next) {
    if (audience === 'board') return removeFromBoard(transaction, id, context);
    removeWithDependents(transaction, id, document);
    return undefined;
  }
  if (!referencesExist(next, reachFrom(transaction, document))) return 'unknown-record';
  if (showsNothing(previous, next, context)) return 'unknown-image';
  putIfChanged(transaction, document, previous, withWriter(withMoveCounted(previous, next), actor));
  return undefined;
}

/**
 * Deletes a record, unless something that is locked would change or go with it, or a question that is being asked: with
 * that the answers of everybody would go, which only a facilitator takes away.
 */
function removeFromBoard(
  transaction: Transaction,
  id: string,
  { actor }: CommandContext,
): ErrorCode | undefined {
  const board = transaction.records(BOARD);
  if (actor.role === 'facilitator') {
    removeWithDependents(transaction, id);
    return undefined;
  }
  const locked = lockedObjects(board);
  const asked = recordsOf(board, 'round').filter(hasSecretAnswers);
  removeWithDependents(transaction, id);
  if (!asked.every((round) => board.has(round.id))) return 'not-now';
  return locked.every((record) => board.get(record.id) === record) ? undefined : 'object-locked';
}

/** Whether it would show an image that the session does not have. One that is there already was judged when it came. */
function showsNothing(
  previous: BoardRecord | undefined,
  next: BoardRecord,
  { hasImage }: CommandContext,
): boolean {
  if (next.type !== 'image') return false;
  const isNew = previous?.type !== 'image' || previous.imageId !== next.imageId;
  return isNew && !hasImage(next.imageId);
}

/** A change to what is there already is none: it moves no time and leaves nothing to undo. */
function putIfChanged(
  transaction: Transaction,
  document: string,
  previous: BoardRecord | undefined,
  next: BoardRecord,
): void {
  if (!previous || !equalButForTime(previous, next)) transaction.put(document, next);
}

/** The record as it will be, stamped and validated; what a client may not set makes it invalid. */
function nextRecord(
  previous: BoardRecord | undefined,
  operation: Extract<ChangeOperation, { fields: unknown }>,
  { actor, now }: CommandContext,
): BoardRecord | 'invalid' {
  const { type, ...fields } = operation.fields as Record<string, Json>;
  if (STAMPED_FIELDS.some((field) => field in fields)) return 'invalid';
  if (previous && type !== undefined) return 'invalid';
  // The server counts moves; a facilitator may let it begin anew.
  const { leftClusters } = fields;
  const counts = leftClusters !== undefined && leftClusters !== null;
  if (counts || (leftClusters === null && actor.role !== 'facilitator')) return 'invalid';
  const stamped: Fields = previous
    ? { ...mergeFields(previous as unknown as Fields, fields), updatedAt: now }
    : {
        ...mergeFields({}, fields),
        type: type ?? null,
        id: operation.id,
        createdAt: now,
        updatedAt: now,
        authorId: actor.participantId,
      };
  const parsed = recordSchema.safeParse(stamped);
  return parsed.success ? parsed.data : 'invalid';
}
