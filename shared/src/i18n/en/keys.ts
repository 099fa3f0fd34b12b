import { firstKeys } from './first-words.ts';
import type { KeyMessages } from '../nl/keys.ts';

export const keys: KeyMessages = {
  ...firstKeys,
  lead: 'Everything can be done without keys as well. On a Mac, Ctrl is the Command key.',
  single: 'Use keys of one sign',
  singleHint: 'Do you speak to your computer? Then switch them off. This device remembers it.',
  off: 'off',
  or: 'or',
  space: 'Space',
  places: {
    page: 'Anywhere on the page',
    board: 'On the board',
    writing: 'While you write on the board or at the sentence',
    screen: 'On the big screen',
  },
  page: {
    help: 'This list',
    palette: 'Find an action, or text on the board',
    accept: 'Yes: look along, when the facilitator asks',
  },
  board: {
    select: 'Select and move',
    hand: 'Slide the board',
    note: 'New note',
    text: 'Place text on the board',
    frame: 'Draw a frame',
    connector: 'Draw an arrow',
    pen: 'The pen: drawing',
    laser: 'Point at something for the others',
    walk: 'To the next thing on the board, with Shift back',
    move: 'Move what is selected, or slide the board. With Shift in larger steps',
    slide: 'Hold and drag: the board slides',
    menu: 'Menu of what is selected',
    cancel: 'Let go of what you are doing',
  },
  writing: {
    end: 'Done writing',
    undo: 'Undo a change of your own',
    redo: 'Redo a change of your own',
  },
  screen: {
    blank: 'Black, and back again',
    show: 'Back from black',
    forward: 'Next page',
    back: 'Previous page',
  },
};
