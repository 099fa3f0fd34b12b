/** Text edits as splices: found from what a field showed before and after, and moved past others. */

import type { Splice } from '../../session/pad-editor.ts';

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest single splice from `before` to `after`. `caret` is where the caret stands in `after`:
 * typing leaves it behind what came in, so among equal letters the one at the caret counts as new.
 * Never cuts a character outside the basic plane (an emoji) in two.
 */
export function spliceBetween(before: string, after: string, caret: number): Splice {
  const mostSuffix = Math.min(before.length, after.length - Math.min(caret, after.length));
  let suffix = 0;
  while (suffix < mostSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  if (suffix > 0 && isLowSurrogate(after.charCodeAt(after.length - suffix))) suffix -= 1;

  const mostPrefix = Math.min(before.length, after.length) - suffix;
  let prefix = 0;
  while (prefix < mostPrefix && before[prefix] === after[prefix]) prefix += 1;
  if (prefix > 0 && isHighSurrogate(after.charCodeAt(prefix - 1))) prefix -= 1;

  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** The text after a splice. */
export function spliced(text: string, { index, remove, insert }: Splice): string {
  return text.slice(0, index) + insert + text.slice(index + remove);
}

function indexAfterOne(at: number, { index, remove, insert }: Splice, past: boolean): number {
  const kept = at <= index ? at : Math.max(index, at - remove);
  return kept > index || (kept === index && past) ? kept + insert.length : kept;
}

/**
 * Where an index of a text is after splices that were applied one after the other. What is inserted
 * exactly at the index comes after it, or before it when the index goes `past`.
 */
export function indexAfter(index: number, splices: readonly Splice[], past = false): number {
  return splices.reduce((at, splice) => indexAfterOne(at, splice, past), index);
}

/**
 * The same edit on the text that others have meanwhile changed. Letters of others at the edges of what
 * it removes stay; letters that they put in the middle of it go along.
 */
export function spliceAfter(edit: Splice, splices: readonly Splice[]): Splice {
  const start = indexAfter(edit.index, splices, edit.remove > 0);
  const end = Math.max(start, indexAfter(edit.index + edit.remove, splices));
  return { index: start, remove: end - start, insert: edit.insert };
}
