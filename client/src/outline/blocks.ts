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
  lines.forEach((line, at) => {
    const block = blocks.at(-1);
    const key = blockFor(homes[at], following[at], block);
    if (block && key === block.key) block.lines.push(line);
    else blocks.push({ key: key ?? newKey(), lines: [line] });
  });
  return blocks;
}

/** The block for a line by where it was and where the known line after it was; undefined: a new one. */
function blockFor(
  home: number | undefined,
  next: number | undefined,
  block: Opened | undefined,
): number | undefined {
  if (home !== undefined || !block) return home ?? next;
  return next !== block.key && block.lines.length >= FULL ? undefined : block.key;
}

/** The block where each line was; undefined for a new one, and for those few that left the order of the others. */
function homesOf(lines: readonly Line[], known: readonly Block[]): (number | undefined)[] {
  const places = new Map(
    known.flatMap((block, place) => block.lines.map(({ row }) => [row.id, place] as const)),
  );
  const old = lines.flatMap(({ row }, at) => {
    const place = places.get(row.id);
    return place === undefined ? [] : { at, place };
  });
  const homes: (number | undefined)[] = lines.map(() => undefined);
  for (const { at, place } of inOrder(old)) homes[at] = known[place]?.key;
  return homes;
}

interface Placed {
  readonly at: number;
  readonly place: number;
}

/** As many of these as there can be whose places never go back (the longest run by patience sorting). */
function inOrder(old: readonly Placed[]): readonly Placed[] {
  interface Run {
    readonly end: Placed;
    readonly before: Run | undefined;
  }
  /** For each length the run that ends at the lowest place. */
  const runs: Run[] = [];
  for (const end of old) {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((runs[middle]?.end.place ?? 0) <= end.place) low = middle + 1;
      else high = middle;
    }
    runs[low] = { end, before: runs[low - 1] };
  }
  const found: Placed[] = [];
  for (let run = runs.at(-1); run; run = run.before) found.push(run.end);
  return found;
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
