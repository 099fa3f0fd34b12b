/** What the sections of a report are made of. */

import type { Changes, Marked } from './change-blocks.ts';

/** A line with the words that say what it is, if any. Texts of people may hold line breaks. */
export interface Entry {
  readonly label?: string;
  readonly text: string;
  /** Whether the text is an address of ours, to follow. */
  readonly isLink?: true;
}

/** A drawing. */
export interface Drawn {
  readonly kind: 'picture';
  /** The picture as SVG, which is safe to show: every text in it is escaped. */
  readonly svg: string;
  /** Its size in units of its own. */
  readonly width: number;
  readonly height: number;
  /** What is on it, for who does not see it. */
  readonly alternativeText: string;
}

/** `ladder`: an ordered list, from the activity up to the goal. */
export type Block =
  | Drawn
  | Changes
  | Marked
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list' | 'facts' | 'ladder'; readonly entries: readonly Entry[] }
  /** An image of the session, with the words for who does not see it. */
  | { readonly kind: 'image'; readonly imageId: string; readonly text: string }
  | { readonly kind: 'group'; readonly heading: string; readonly blocks: readonly Block[] };

/** Texts below each other, as one. */
export function lines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** A block of one text. */
export function paragraph(text: string): Block {
  return { kind: 'text', text };
}

/** A block of entries; no block when there are none. */
export function entriesOf(kind: 'list' | 'facts' | 'ladder', entries: readonly Entry[]): Block[] {
  return entries.length > 0 ? [{ kind, entries }] : [];
}

/** Entries whose labels matter as much as their texts. */
export const facts = (entries: readonly Entry[]): Block[] => entriesOf('facts', entries);

/** Texts as a list. */
export const list = (texts: readonly string[]): Block[] =>
  entriesOf(
    'list',
    texts.map((text) => ({ text })),
  );
