/**
 * `undo`: takes back an earlier command of one's own, also an earlier `undo` (which makes it a redo).
 * What others have changed since stays as it is.
 */

import { equalJson, type Json } from '../domain/json.ts';
import {
  invertPatch,
  mergeFields,
  type Fields,
  type Patch,
  type PatchOperation,
} from '../domain/patches.ts';
import type { Actor } from '../domain/roles.ts';
import { heldBack } from '../policy/held-back.ts';
import { mayChange } from '../policy/may-change.ts';
import { secondOfOne } from '../policy/one-of-each.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { idSchema } from '../records/record.ts';
import {
  equalButForTime,
  recordSchema,
  type BoardRecord,
  type Records,
} from '../records/registry.ts';
import { mayChangeIn, reachFrom, type Judged } from './audience.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';
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
    if (!patch || patch.length === 0) return 'nothing-to-undo';
    const restoration = context.restoring?.restorationIn(patch);
    const whole: Whole = {
      actor: context.actor,
      restores: restoration !== undefined,
      now: context.now,
      comeOrGone: new Set(
        patch.filter(({ before, after }) => !before || !after).map(({ id }) => id),
      ),
      boardBefore: new Map(transaction.records(BOARD)),
    };
    for (const operation of invertPatch(patch)) {
      const refusal = takeBack(transaction, operation, whole);
      if (refusal && !restoration) return refusal;
    }
    if (restoration) context.restoring?.noteTakenBack(transaction, restoration, context.now);
    if (transaction.patch.length === 0) return 'changed-by-others';
    return secondOfOne(transaction.patch, transaction.records(BOARD));
  },
});

/**
 * What of a patch is kept to take it back later. A secret answer that went with its round is not kept,
 * nor is that round: the answers are gone for good, and without them it would count what is not there.
 */
export function keptForUndo(patch: Patch): Patch {
  return patch.filter(({ before, after }) => after !== null || !goesForGood(before));
}

function goesForGood(removed: Fields | null): boolean {
  if (removed?.type === 'answer') return true;
  if (removed?.type !== 'round') return false;
  // The reasons of a stance are still secret when its counts are shown.
  return (
    isUncounted(removed.status) || (removed.kind === 'stance' && removed.status === 'revealed')
  );
}

const isUncounted = (status: Json | undefined): boolean => status === 'open' || status === 'closed';

/** What must be known of the whole undo to judge one operation of it. */
interface Whole {
  readonly actor: Actor;
  readonly now: number;
  /** Whether a restoration of the whole board is taken back: then each record goes back as far as it can. */
  readonly restores: boolean;
  /** The records that the command created or deleted. */
  readonly comeOrGone: ReadonlySet<string>;
  /** The board when the undo began: a right may hang on a link that the undo itself takes away. */
  readonly boardBefore: Records;
}

/** `before` is what the command left behind, `after` what was there before it. */
function takeBack(
  transaction: Transaction,
  { document, id, before, after }: PatchOperation,
  whole: Whole,
): ErrorCode | undefined {
  const records = transaction.records(document);
  const current = records.get(id);
  // What is remembered of restorations is no part of the board that goes back.
  if (whole.restores && current?.type === 'session') return undefined;
  const next = nextRecord(current, before, after, whole.now);
  if (next === 'unchanged') return undefined;
  // Under a used id there may be another type of record by now, which these fields do not fit.
  if (next && !recordSchema.safeParse(next).success) return 'changed-by-others';
  if (next && !current && records.size >= recordLimit(document)) return 'full';
  if (!fits(transaction, document, { current, before, next })) return 'changed-by-others';
  const refusal = whole.restores
    ? undefined
    : whyNot(transaction, whole, document, { records, previous: current, next });
  if (refusal) return refusal;
  if (next) transaction.put(document, next);
  else transaction.remove(document, id);
  return undefined;
}

/** Whether nothing that others did stands in the way of a record as it was. */
function fits(
  transaction: Transaction,
  document: string,
  side: {
    readonly current: BoardRecord | undefined;
    readonly before: Fields | null;
    readonly next: BoardRecord | undefined;
  },
): boolean {
  const { current, before, next } = side;
  if (next) return referencesExist(next, reachFrom(transaction, document));
  // A creation is taken back only while nobody has changed it or linked to it.
  const untouched = current && equalButForTime(current, before as unknown as BoardRecord);
  return untouched === true && !isReferenced(transaction, document, current.id);
}

function whyNot(
  transaction: Transaction,
  { actor, comeOrGone, boardBefore }: Whole,
  document: string,
  judged: Judged,
): ErrorCode | undefined {
  const { records, previous, next } = judged;
  const may =
    mayChangeIn(transaction, document, actor, judged) ||
    (document === BOARD && mayChange('board', actor, boardBefore, previous, next)) ||
    // Deleting a goal clears the links to it, of others too; taking that back lays them again.
    followsFrom(comeOrGone, previous, next);
  const held = document === BOARD ? heldBack(actor, records, previous, next) : undefined;
  return held ?? (may ? undefined : 'forbidden');
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
