/**
 * The lines of the list in blocks: what is not in view costs a browser something per block, and React looks only into
 * the blocks in which something changed. A line stays in its block when others come and go, as in another one it
 * would be made anew, without the focus and without what is being written in it. Pure.
 */

import type { Line } from './lines.ts';

export interface Block {
  readonly key: number;
  readonly lines: readonly Line[];
}

/** Lines of a block that is filled, and of one that has to be cut in two. */
const FULL = 48;
export const MOST_LINES = 96;

/** A line that came between two others does not make them strangers. */
const NEAR = [-2, -1, 1, 2];

/**
 * Makes a function that divides lines into blocks, and keeps the blocks of the last time as far as it can. `current`:
 * the line of which the block is not cut away, as somebody is there.
 */
export function blockKeeper(): (
  lines: readonly Line[],
  current: string | undefined,
) => readonly Block[] {
  let known: readonly Block[] = [];
  let keys = 0;
  return (lines, current) => {
    const divided = divide(lines, known, () => (keys += 1));
    const blocks = divided.flatMap((block) => cut(block, current, () => (keys += 1)));
    const before = new Map(known.map((block) => [block.key, block]));
    known = blocks.map((block) => {
      const earlier = before.get(block.key);
      return earlier && hasSameLines(earlier, block) ? earlier : block;
    });
    return known;
  };
}

interface Opened {
  readonly key: number;
  readonly lines: Line[];
}

/** Puts each line where it was; new ones, and those that went elsewhere, beside the line before them. */
function divide(
  lines: readonly Line[],
  known: readonly Block[],
  newKey: () => number,
): readonly Opened[] {
  const homes = homesOf(lines, known);
  const following = nextOf(homes);
  const blocks: Opened[] = [];
  const used = new Set<number>();
  lines.forEach((line, at) => {
    const block = blocks.at(-1);
    const key = blockFor(homes[at], following[at], { block, used });
    if (block && key === block.key) block.lines.push(line);
    else {
      const opened = key ?? newKey();
      used.add(opened);
      blocks.push({ key: opened, lines: [line] });
    }
  });
  return blocks;
}

/** The block for a line by where it was and where the known line after it was; undefined: a new one. */
function blockFor(
  home: number | undefined,
  next: number | undefined,
  { block, used }: { readonly block: Opened | undefined; readonly used: ReadonlySet<number> },
): number | undefined {
  if (home !== undefined && !used.has(home)) return home;
  if (!block) return next;
  const isAtEnd = home === undefined && next !== block.key;
  return isAtEnd && block.lines.length >= FULL ? undefined : block.key;
}

/** The block where each line was; undefined for a new one, and for one that now lies among those of others. */
function homesOf(lines: readonly Line[], known: readonly Block[]): (number | undefined)[] {
  const homes = new Map(
    known.flatMap((block) => block.lines.map(({ row }) => [row.id, block.key] as const)),
  );
  const old = lines.map(({ row }) => homes.get(row.id));
  const settled = old.flatMap((home) => home ?? []);
  const left = new Map<number, number>();
  for (const home of settled) left.set(home, (left.get(home) ?? 0) + 1);
  let at = -1;
  return old.map((home) => {
    if (home === undefined) return undefined;
    at += 1;
    const isAmongIts = NEAR.some((by) => settled[at + by] === home);
    return isAmongIts || left.get(home) === 1 ? home : undefined;
  });
}

/** For each of these the first after it that there is. */
function nextOf(homes: readonly (number | undefined)[]): (number | undefined)[] {
  let next: number | undefined;
  return homes
    .toReversed()
    .map((home) => {
      const found = next;
      next = home ?? next;
      return found;
    })
    .toReversed();
}

/** Cuts a block that has become too long; the part in which somebody is keeps its key. */
function cut(block: Opened, current: string | undefined, newKey: () => number): readonly Block[] {
  if (block.lines.length <= MOST_LINES) return [block];
  const parts: Line[][] = [];
  for (let from = 0; from < block.lines.length; from += FULL) {
    parts.push(block.lines.slice(from, from + FULL));
  }
  const at = parts.findIndex((part) => part.some(({ row }) => row.id === current));
  return parts.map((part, index) => ({
    key: index === Math.max(at, 0) ? block.key : newKey(),
    lines: part,
  }));
}

function hasSameLines(a: Block, b: Block): boolean {
  return a.lines.length === b.lines.length && a.lines.every((line, at) => line === b.lines[at]);
}
