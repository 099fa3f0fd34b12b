/** Which things of an earlier snapshot became which of a later one. */

import { groupBy } from '../domain/group-by.ts';
import type { ChangeKind } from '../report/change-blocks.ts';

/** Something with a text, and a lineage that stays the same across sessions. */
export interface Item {
  readonly id: string;
  readonly lineageId: string;
  readonly text: string;
}

/** That people say: this became that. By lineage, because ids differ between sessions. */
export interface Link {
  readonly before: string;
  readonly after: string;
}

/** One thing that stayed, changed, came or went, with all that it was and is. */
export interface Change<Thing extends Item> {
  readonly kind: ChangeKind;
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
}

/** What may belong together by its words; people say whether it does. */
export interface Suggestion<Thing extends Item> {
  readonly before: Thing;
  readonly after: Thing;
  /** From 0 to 1: how many of their words they share. */
  readonly likeness: number;
}

/** Below this likeness nothing is suggested. */
const ALIKE = 0.4;
/** Letters that a word needs to say anything about likeness. */
const SHORTEST_WORD = 3;
const MOST_SUGGESTIONS = 20;

/** Matches by lineage, and by what people confirmed. Changes are in the order of the later snapshot, what was dropped last. */
export function matchItems<Thing extends Item>(
  before: readonly Thing[],
  after: readonly Thing[],
  links: readonly Link[],
): Change<Thing>[] {
  const family = families(links);
  const oldOnes = groupBy(before, ({ lineageId }) => family(lineageId));
  const newOnes = groupBy(after, ({ lineageId }) => family(lineageId));
  return [...new Set([...newOnes.keys(), ...oldOnes.keys()])].map((key) => {
    const [was, is] = [oldOnes.get(key) ?? [], newOnes.get(key) ?? []];
    return { kind: kindOf(was, is), before: was, after: is };
  });
}

/** The one name of all lineages that are linked, one to another. */
function families(links: readonly Link[]): (lineageId: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (lineageId: string): string => {
    let root = lineageId;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { before, after } of links) {
    const [one, other] = [rootOf(before), rootOf(after)];
    if (one !== other) parents.set(other, one);
  }
  return rootOf;
}

function kindOf(before: readonly Item[], after: readonly Item[]): ChangeKind {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'dropped';
  if (before.length > 1) return 'merged';
  if (after.length > 1) return 'split';
  return before[0]?.text.trim() === after[0]?.text.trim() ? 'unchanged' : 'reworded';
}

/** What was dropped beside what came and reads like it, the most alike first. */
export function suggestLinks<Thing extends Item>(
  changes: readonly Change<Thing>[],
): Suggestion<Thing>[] {
  const old = changes.flatMap((change) => change.before.map((item) => candidate(item, change)));
  const fresh = changes.flatMap((change) => change.after.map((item) => candidate(item, change)));
  const found: Suggestion<Thing>[] = [];
  for (const one of old) {
    for (const other of fresh) {
      // What is matched already may still have been split off from, or taken something in.
      if (!one.isLoose && !other.isLoose) continue;
      const likeness = likenessOf(one.words, other.words);
      if (likeness >= ALIKE) found.push({ before: one.item, after: other.item, likeness });
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST_SUGGESTIONS);
}

/** Something that may be suggested: what it says, and whether it has no counterpart yet. */
function candidate<Thing extends Item>(item: Thing, { kind }: Change<Thing>) {
  return {
    item,
    words: significantWords(item.text),
    isLoose: kind === 'dropped' || kind === 'added',
  };
}

function significantWords(text: string): Set<string> {
  const words = text.toLocaleLowerCase('nl').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD));
}

/** Twice what they share, of all that both have (Dice's coefficient). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
