/**
 * Patches: what a command changes, as operations that carry both sides. Because an operation holds
 * what was there before, its inverse (for undo) and its precondition come from the operation itself.
 */

import { equalJson, type Json } from './json.ts';

/** The fields of a record as plain JSON. */
export type Fields = { readonly [field: string]: Json };

/**
 * One record created (`before` null), deleted (`after` null) or updated. An update names the changed
 * fields only, on both sides; a field that is absent on a side is null there.
 */
export interface PatchOperation {
  readonly document: string;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

export type Patch = readonly PatchOperation[];

/** The patch that takes `patch` back. */
export function invertPatch(patch: Patch): Patch {
  return patch
    .map(({ document, id, before, after }) => ({ document, id, before: after, after: before }))
    .toReversed();
}

/** `fields` with the changed fields of an update laid over; null removes a field. */
export function mergeFields<T extends Fields>(fields: T, changes: Fields): T {
  const merged: Record<string, Json> = { ...fields };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete merged[field];
    else merged[field] = value;
  }
  return merged as T;
}

/** The update operation that brings a record from `previous` to `next`, or undefined when equal. */
export function differenceOf(
  document: string,
  previous: Fields & { readonly id: string },
  next: Fields,
): PatchOperation | undefined {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const field of new Set([...Object.keys(previous), ...Object.keys(next)])) {
    if (equalJson(previous[field], next[field])) continue;
    before[field] = previous[field] ?? null;
    after[field] = next[field] ?? null;
  }
  return Object.keys(after).length > 0 ? { document, id: previous.id, before, after } : undefined;
}
