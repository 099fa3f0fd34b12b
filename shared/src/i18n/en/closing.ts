/** English texts of plain words and of what people take home. */

import type { ClosingMessages } from '../nl/closing.ts';

const plainWords: ClosingMessages['plainWords'] = {
  ask: (word, plain) =>
    plain === ''
      ? `Not everybody knows ‘${word}’. What do you mean?`
      : `Not everybody knows ‘${word}’. Do you mean: ${plain}?`,
  take: (plain) => `Write ‘${plain}’ instead`,
  taken: (plain) => `It now says ‘${plain}’.`,
  everybodyKnows: (word) => `Everybody knows ‘${word}’`,
  ignoredNow: (word) => `The board does not ask about ‘${word}’ any more.`,
  glossary: 'Glossary',
  glossaryHint: 'These words stand in the snapshot with what they mean.',
  noWords: 'There are no hard words in your texts.',
  manage: 'Word list of this session',
  manageHint: 'Add a word, change what it means, or let the board ask about it no more.',
  word: 'Hard word',
  plain: 'Plain word',
  meaning: 'What does it mean?',
  add: 'Add word',
  missing: 'Fill in a word.',
  added: (word) => `‘${word}’ is in the word list.`,
  remove: (word) => `Take ‘${word}’ out of the list of this session`,
  removed: (word) => `‘${word}’ was taken out of the list.`,
  ignored: 'the board does not ask about it',
  askAgain: (word) => `Ask about ‘${word}’ again`,
};

export const closing: ClosingMessages = { plainWords };
