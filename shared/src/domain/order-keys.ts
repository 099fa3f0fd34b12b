/**
 * Order keys: short texts that sort (by code unit) in the order of a list, with room between any two.
 * Two people may pick the same key at the same time; the record id breaks the tie.
 */

import { generateKeyBetween } from 'fractional-indexing';

import { compareText } from './compare-text.ts';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares by order key, then by id; a total order on every client. */
export function compareOrder(a: Ordered, b: Ordered): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

/** An order key after the last of `items`, whatever order they come in. */
export function orderAfter(items: Iterable<{ readonly order?: string | undefined }>): string {
  let last: string | null = null;
  for (const { order } of items) if (order && (last === null || order > last)) last = order;
  return generateKeyBetween(last, null);
}

/** An order key before a key. */
export function orderBefore(order: string): string {
  return generateKeyBetween(null, order);
}

/**
 * Whether a text is an order key that others can be placed around. Keys at the ends of the key space,
 * which no list ever reaches by itself, are none: after them keys only grow longer.
 */
export function isOrderKey(text: string): boolean {
  // The library looks at the head of a key only.
  if (!/^[B-Za-y][0-9A-Za-z]+$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false; // The library reports a malformed key only by throwing.
  }
}
