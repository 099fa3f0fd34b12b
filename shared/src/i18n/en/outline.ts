import type { Outline } from '../nl/outline.ts';

export const outline: Outline = {
  faces: 'How you see the board',
  canvas: 'Board',
  list: 'List',
  both: 'Both',
  tree: 'The board as a list',
  description:
    'Arrow keys walk through the list, a letter jumps. Enter changes, Shift+F10 shows what you can do.',
  readOnlyDescription: 'Arrow keys walk through the list, a letter jumps.',
  tools: 'Buttons of the list',
  empty: 'The board is still empty.',
  emptyHint: 'Begin with a note.',
  more: 'What you can do',
  gone: (what, next) => `Removed: ${what}. You are now at: ${next}`,
  goneLast: (what) => `Removed: ${what}. The list is empty now.`,
  someone: 'Somebody else',
  others: 'The others',
  added: (who, what) => `${who} added: ${what}`,
  addedSeveral: (who, count) => `${who} added ${count} things`,
  removed: (count) => (count === 1 ? '1 thing removed' : `${count} things removed`),
  moved: (count) => (count === 1 ? '1 thing moved' : `${count} things moved`),
};
