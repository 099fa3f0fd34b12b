/**
 * The words that the board writes into records. They are few, so a page has them in both languages: what all read
 * is in the language of the session, also when who made it reads the page in another.
 */

import { sessionOf, type Records } from '../records/registry.ts';
import type { Language } from '../records/session.ts';
import { written as english } from './en/written.ts';
import { written as dutch, type WrittenWords } from './nl/written.ts';

const WRITTEN: Readonly<Record<Language, WrittenWords>> = { nl: dutch, en: english };

/** What the board writes on this board. */
export function writtenOn(board: Records): WrittenWords {
  return WRITTEN[sessionOf(board)?.language ?? 'nl'];
}
