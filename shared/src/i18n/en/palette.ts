import type { PaletteMessages } from '../nl/palette.ts';

export const palette: PaletteMessages = {
  title: 'What do you want to do?',
  search: 'Find an action, or text on the board',
  back: 'Back to all actions',
  found: (count) => {
    if (count === 0) return 'Nothing found. Try another word.';
    return count === 1 ? '1 found' : `${count} found`;
  },
  toStep: (step) => `Go to the step: ${step}`,
  toObject: (what) => `Go on the board to: ${what}`,
  pointers: { on: 'Show the pointers of others', off: 'Hide the pointers of others' },
  snapping: { on: 'Line up while dragging', off: 'Do not line up while dragging' },
  map: { on: 'Show the map of the whole board', off: 'Hide the map of the whole board' },
  singleKeys: { on: 'Switch keys of one character on', off: 'Switch keys of one character off' },
};
