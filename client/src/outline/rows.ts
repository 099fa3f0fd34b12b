/** The lines of the list: branches laid out one below the other, and where the keyboard goes among them. Pure. */

import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import type { OutlineBranch } from '@ambitiebord/shared/views/outline';

export interface Row {
  readonly id: string;
  readonly record: BoardObject;
  /** From 1, as in `aria-level`. */
  readonly level: number;
  readonly parentId: string | undefined;
  /** Whether what belongs under it is shown; undefined when nothing does. */
  readonly isOpen: boolean | undefined;
}

/** A row that also knows what changes for a whole branch when one of it comes or goes. */
export interface PlacedRow extends Row {
  /** Its place among the lines of the same branch, from 1, and how many these are. */
  readonly position: number;
  readonly size: number;
}

/** The lines that are shown, with what lies under `closed` left out. */
export function rowsOf(
  branches: readonly OutlineBranch[],
  closed: ReadonlySet<string>,
  parentId?: string,
  level = 1,
): PlacedRow[] {
  return branches.flatMap(({ record, children }, index) => {
    const { id } = record;
    const isOpen = children.length > 0 ? !closed.has(id) : undefined;
    const place = { level, position: index + 1, size: branches.length, parentId, isOpen };
    return [
      { id, record, ...place },
      ...(isOpen === true ? rowsOf(children, closed, id, level + 1) : []),
    ];
  });
}

/** What a key of the tree does: go to a line, or fold one. */
export type TreeStep =
  | { readonly to: string; readonly fold?: undefined }
  | { readonly fold: string; readonly open: boolean; readonly to?: undefined };

/** What an arrow key, Home or End does at a line, by the ARIA practice for trees. */
export function stepFor(
  key: string,
  rows: readonly Row[],
  current: string | undefined,
): TreeStep | undefined {
  const at = rows.findIndex(({ id }) => id === current);
  const row = rows[at];
  const goTo = (target: Row | undefined): TreeStep | undefined => target && { to: target.id };
  if (key === 'Home') return goTo(rows[0]);
  if (key === 'End') return goTo(rows.at(-1));
  if (key === 'ArrowDown') return goTo(rows[at + 1]);
  if (key === 'ArrowUp') return goTo(at > 0 ? rows[at - 1] : undefined);
  if (key === 'ArrowRight' && row?.isOpen !== undefined) {
    return row.isOpen ? goTo(rows[at + 1]) : { fold: row.id, open: true };
  }
  if (key === 'ArrowLeft' && row) {
    if (row.isOpen === true) return { fold: row.id, open: false };
    return goTo(rows.find(({ id }) => id === row.parentId));
  }
  return undefined;
}

/** The lines from one to another, in their order; only the last when one of them is gone. */
export function between(rows: readonly Row[], from: string | undefined, to: string): string[] {
  const [a, b] = [from, to].map((sought) => rows.findIndex(({ id }) => id === sought));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [to];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}

/**
 * Where one is when the line where one was is gone: at the next one of the same branch, else the one
 * before it, else what it belonged under, else the nearest that is left.
 */
export function nearestLeft(
  before: readonly Row[],
  lost: string,
  rows: readonly Row[],
): string | undefined {
  const left = new Set(rows.map(({ id }) => id));
  const at = before.findIndex(({ id }) => id === lost);
  const row = before[at];
  if (!row) return rows[0]?.id;
  const [after, ahead] = [before.slice(at + 1), before.slice(0, at).toReversed()];
  const isBeside = ({ id, parentId }: Row): boolean => parentId === row.parentId && left.has(id);
  const isLeft = ({ id }: Row): boolean => left.has(id);
  const parent = before.find(({ id }) => id === row.parentId);
  const found =
    after.find(isBeside) ??
    ahead.find(isBeside) ??
    (parent && isLeft(parent) ? parent : undefined) ??
    after.find(isLeft) ??
    ahead.find(isLeft);
  return found?.id ?? rows[0]?.id;
}
