/** What the rules of who may change what are made of. */

import { equalJson, type Json } from '../domain/json.ts';
import type { Actor } from '../domain/roles.ts';
import type { BoardRecord, RecordOf, Records, RecordType } from '../records/registry.ts';

/** A change of a record of one type. */
export interface Change<Type extends RecordType> {
  readonly actor: Actor;
  /** The records of the document in which the change happens. */
  readonly records: Records;
  /** Undefined for a creation. */
  readonly previous: RecordOf<Type> | undefined;
  /** Undefined for a deletion. */
  readonly next: RecordOf<Type> | undefined;
}

/** A change of a record of whatever type. */
export interface AnyChange {
  readonly actor: Actor;
  readonly previous: BoardRecord | undefined;
  readonly next: BoardRecord | undefined;
}

/** Whether the change touches only these fields (besides the stamp). */
export function onlyChanges({ previous, next }: AnyChange, ...fields: readonly string[]): boolean {
  if (!previous || !next) return false;
  const before = previous as { readonly [field: string]: Json | undefined };
  const after = next as { readonly [field: string]: Json | undefined };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (field) =>
      field === 'updatedAt' || fields.includes(field) || equalJson(before[field], after[field]),
  );
}

/** Whether these fields are the same on both sides. */
export function keepsFields(
  previous: BoardRecord,
  next: BoardRecord,
  ...fields: string[]
): boolean {
  const before = previous as { readonly [field: string]: Json | undefined };
  const after = next as { readonly [field: string]: Json | undefined };
  return fields.every((field) => equalJson(before[field], after[field]));
}

/** Whether somebody changes what is their own, or makes it. */
export function isAuthor({ actor, previous }: AnyChange): boolean {
  return previous === undefined || previous.authorId === actor.participantId;
}

/** Whether a facilitator does it. */
export const isFacilitator = ({ actor }: AnyChange): boolean => actor.role === 'facilitator';
