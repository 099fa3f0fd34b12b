/**
 * `undo`: takes back an earlier command of one's own, also an earlier `undo` (which makes it a redo).
 * What others have changed since stays as it is.
 */

import { equalJson, type Json } from '../domain/json.ts';
import { invertPatch, mergeFields, type Fields, type PatchOperation } from '../domain/patches.ts';
import { mayChange } from '../policy/may-change.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { idSchema } from '../records/record.ts';
import { equalButForTime, type BoardRecord } from '../records/registry.ts';
import { commandSchema, defineCommand, type CommandContext } from './command.ts';
import { followsFrom, isReferenced, referencesExist } from './references.ts';
import type { Transaction } from './transaction.ts';

const schema = commandSchema('undo', { commandId: idSchema });

export const undo = defineCommand({
  type: 'undo',
  schema,
  roles: ['facilitator', 'partner'],
  predicted: false,
  undoable: true,
  reduce(transaction, { commandId }, context) {
    const patch = context.patchOf(commandId);
    if (!patch) return 'nothing-to-undo';
    const comeOrGone = new Set(
      patch.filter(({ before, after }) => !before || !after).map(({ id }) => id),
    );
    for (const operation of invertPatch(patch)) {
      const refusal = takeBack(transaction, operation, comeOrGone, context);
      if (refusal) return refusal;
    }
    return transaction.patch.length === 0 ? 'changed-by-others' : undefined;
  },
});

/**
 * `before` is what the command left behind, `after` what was there before it; `comeOrGone` are the
 * records that the command created or deleted.
 */
function takeBack(
  transaction: Transaction,
  { document, id, before, after }: PatchOperation,
  comeOrGone: ReadonlySet<string>,
  context: CommandContext,
): ErrorCode | undefined {
  const records = transaction.records(document);
  const current = records.get(id);
  const next = nextRecord(current, before, after, context.now);
  if (next === 'unchanged') return undefined;
  if (next === undefined) {
    // A creation is taken back only while nobody has changed it or linked to it.
    const untouched = current && equalButForTime(current, before as unknown as BoardRecord);
    if (!untouched || isReferenced(id, records)) return 'changed-by-others';
  } else if (document === BOARD && !referencesExist(next, records)) {
    return 'changed-by-others';
  }
  const kind = document === BOARD ? 'board' : 'own';
  const may =
    mayChange(kind, context.actor, records, current, next) ||
    // Deleting a goal clears the links to it, of others too; taking that back lays them again.
    (document === BOARD && followsFrom(comeOrGone, current, next));
  if (!may) return 'forbidden';
  if (next) transaction.put(document, next);
  else transaction.remove(document, id);
  return undefined;
}

/** The record after taking back; undefined: it goes; `unchanged`: nothing is left to take back. */
function nextRecord(
  current: BoardRecord | undefined,
  before: Fields | null,
  after: Fields | null,
  now: number,
): BoardRecord | undefined | 'unchanged' {
  if (before === null) return current ? 'unchanged' : (after as unknown as BoardRecord);
  if (!current) return 'unchanged';
  if (after === null) return undefined;
  const fields = current as unknown as { readonly [field: string]: Json | undefined };
  const mine = Object.entries(after).filter(
    ([field]) => field !== 'updatedAt' && equalJson(fields[field] ?? null, before[field]),
  );
  if (mine.length === 0) return 'unchanged';
  const taken = mergeFields(current as unknown as Fields, Object.fromEntries(mine));
  return { ...taken, updatedAt: now } as unknown as BoardRecord;
}
