/** What a session says of hard words. Pure. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { isSameWord } from '@ambitiebord/shared/jargon/find-jargon';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { changeOf, create, update } from './operations.ts';

type Term = RecordOf<'term'>;

/** What can be said of a word; what is not given is not said any more. */
export type Saying = Partial<Pick<Term, 'plain' | 'meaning' | 'ignored'>>;

/** The last thing that this session said of a word. */
export function termOf(board: Records, word: string): Term | undefined {
  return recordsOf(board, 'term')
    .filter((term) => isSameWord(term.word, word))
    .toSorted(compareAge)
    .at(-1);
}

/** Says of a word what it means here, or that everybody knows it, in place of what was said before. */
export function sayOfWord(board: Records, word: string, saying: Saying): NewCommand {
  const earlier = termOf(board, word);
  if (!earlier) return changeOf(create('term', newId(), { word: word.trim(), ...saying }));
  const { plain = null, meaning = null, ignored = null } = saying;
  return changeOf(update(earlier, { plain, meaning, ignored }));
}
